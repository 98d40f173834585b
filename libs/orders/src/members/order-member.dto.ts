import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '@regulars/catalog';
import { PageResponse } from '@regulars/platform';
import { IsUUID, ValidateIf } from 'class-validator';
import { OrderListItemResponse } from '../dto/order.response.js';

export class LinkMemberDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: it is nobody’s. Either way no edit of the order changes it any more',
  })
  @ValidateIf(({ memberId }: LinkMemberDto) => memberId !== null)
  @IsUUID()
  memberId!: string | null;
}

export class MemberSalesResponse {
  @ApiProperty({ type: 'integer', description: 'Outside the bin, whatever became of them' })
  orders!: number;
  @ApiProperty({ type: 'integer' })
  won!: number;
  @ApiProperty({ type: MoneyDto, description: 'Of those won in the main currency; refunds taken off' })
  sum!: MoneyDto;
  @ApiProperty({ type: 'integer', description: 'Of those won: in other currencies, so not in the sum' })
  otherCurrencies!: number;
}

export class OrderMemberDetails {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'M-000123' })
  number!: string;
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true })
  company!: string | null;
  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
  @ApiProperty({ description: 'They left: nothing is sent to them any more' })
  left!: boolean;
  @ApiProperty({ type: MemberSalesResponse, description: 'Of the orders that whoever asks may see' })
  sales!: MemberSalesResponse;
}

export class OrderMemberResponse {
  @ApiProperty({ description: 'It is somebody’s, be it somebody whom only a colleague may see' })
  linked!: boolean;
  @ApiProperty({ description: 'A person said so; else it was found out by e-mail or phone' })
  byHand!: boolean;
  @ApiProperty({ type: OrderMemberDetails, nullable: true })
  member!: OrderMemberDetails | null;
}

export class MemberOrdersResponse extends PageResponse {
  @ApiProperty({ type: [OrderListItemResponse], description: 'Newest first' })
  data!: OrderListItemResponse[];
  @ApiPropertyOptional({ type: MemberSalesResponse, description: 'With the first page' })
  sales?: MemberSalesResponse;
}
