import { $api } from './client.js';

export const formsQuery = $api.queryOptions('get', '/api/v1/forms', { params: { query: { limit: 100 } } });
