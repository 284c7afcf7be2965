/** Runs SQL. Parameters are $1, $2 …; lists travel as one JSON parameter, which both databases read alike. */
export type Sql = {
  /** Rejects with the database's error. */
  query<Row extends object = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>
  /** Several statements, without parameters. */
  script(text: string): Promise<void>
}

/** Where rows are kept: PGlite in this process, or a Postgres server. */
export type Database = Sql & {
  /** All or nothing. Rolls back and rejects when `work` does; a rejection at the commit leaves open whether it happened. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /**
   * Clears away what deleted rows leave behind, in these tables at least. A server does the others in its own time; an embedded database has nobody who
   * would, so there all are cleared, and the log is let go of in which the deleted rows still stand.
   */
  tidy(tables: readonly string[]): Promise<void>
  close(): Promise<void>
}
