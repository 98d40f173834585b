/** The floor under intake: no framework but Fastify, no checks, one insert of what came in. */
import fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
await pool.query(
  'CREATE TABLE public.floor (id uuid PRIMARY KEY DEFAULT uuidv7(), lang text, answers jsonb, utm jsonb, referrer text, page text, received_at timestamptz DEFAULT now())',
);
const app = fastify();
app.get('/ready', () => 'ok');
app.post<{ Body: { lang: string; answers: object; utm: object; referrer: string; page: string } }>(
  '/submissions',
  async (request, reply) => {
    const { lang, answers, utm, referrer, page } = request.body;
    const { rows } = await pool.query({
      name: 'insert',
      text: 'INSERT INTO public.floor (lang, answers, utm, referrer, page) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      values: [lang, JSON.stringify(answers), JSON.stringify(utm), referrer, page],
    });
    return reply.status(201).send(rows[0]);
  },
);
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
