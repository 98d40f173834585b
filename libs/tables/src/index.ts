export { type ByteSource, bufferSource } from './byte-source.js';
export { type Cell, type TableRow, cellText } from './cell.js';
export { DELIMITERS, type Delimiter } from './csv/delimiter.js';
export { ENCODINGS, type Encoding } from './csv/encoding.js';
export { decimalOf } from './decimal.js';
export { HEADING_SAMPLE, type Heading, findHeading } from './header.js';
export { type ReadingOptions, type Table, openTable } from './table.js';
export { TABLE_FAULTS, TableFault } from './table-fault.js';
export { MOST_XLSX_ROWS, type OutCell, SPREADSHEETS, type SpreadsheetFormat } from './writing/spreadsheets.js';
