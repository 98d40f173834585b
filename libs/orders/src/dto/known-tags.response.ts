import { ApiProperty } from '@nestjs/swagger';

class KnownTagResponse {
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: 'integer', description: 'How many orders have it' })
  orders!: number;
}

export class KnownTagsResponse {
  @ApiProperty({ type: [KnownTagResponse], description: 'Most used first, 200 at most' })
  data!: KnownTagResponse[];
}
