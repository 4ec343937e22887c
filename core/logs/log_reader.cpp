#include "core/logs/log_reader.h"

#include "core/logs/context_content.h"

#include <optional>
#include <unordered_map>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 1024;

template <class T>
using ById = std::unordered_map<std::int64_t, T>;

/// The rows of a pool that the log's ids stand for; nothing where the pool does not know the key.
template <class Table, class RowId>
Result<ById<std::optional<RowId>>> readKeys(const SqliteDatabase& database, std::string_view sql,
                                            const Table& table) {
  RW_ASSIGN(auto select, database.prepare(sql));
  ById<std::optional<RowId>> rows;
  for (;;) {
    RW_ASSIGN(const bool more, select.step());
    if (!more) return rows;
    rows.emplace(select.int64At(0), table.find(select.textAt(1)));
  }
}

Result<ById<std::uint32_t>> readContexts(const SqliteDatabase& database, FeatureTable& table) {
  RW_ASSIGN(auto schema, readContextSchema(database));
  RW_ASSIGN(auto select, database.prepare("SELECT id, content FROM contexts ORDER BY id"));
  FeatureTableBuilder builder(std::move(schema));
  ById<std::uint32_t> rows;
  for (;;) {
    RW_ASSIGN(const bool more, select.step());
    if (!more) break;
    RW_ASSIGN(const auto values, parseContextContent(select.textAt(1), builder.schema()));
    rows.emplace(select.int64At(0), builder.rowCount());
    if (auto status = builder.appendRow(values); !status)
      return fail(ErrorKind::Corrupt, "{}", status.error().message);
  }
  table = builder.finish();
  return rows;
}

/// What the numbers in the table of actions stand for.
struct References {
  ById<std::optional<UserId>> users;
  ById<std::optional<ItemId>> items;
  ById<std::uint32_t> contexts;
};

Result<References> readReferences(const SqliteDatabase& database, const ItemPool& items,
                                  const UserStore& users, FeatureTable& contexts) {
  References references;
  RW_ASSIGN(references.users, (readKeys<UserStore, UserId>(database, "SELECT id, key FROM users", users)));
  RW_ASSIGN(references.items, (readKeys<ItemPool, ItemId>(database, "SELECT id, key FROM items", items)));
  RW_ASSIGN(references.contexts, readContexts(database, contexts));
  return references;
}

template <class T>
Result<T> lookUp(const ById<T>& rows, std::int64_t id, std::string_view what) {
  const auto found = rows.find(id);
  if (found == rows.end())
    return fail(ErrorKind::Corrupt, "an action names a {} that the log lacks: {}", what, id);
  return found->second;
}

Status addAction(const SqliteStatement& row, const References& references, ResolvedLog& log) {
  RW_ASSIGN(const auto user, lookUp(references.users, row.int64At(0), "user"));
  RW_ASSIGN(const auto item, lookUp(references.items, row.int64At(1), "item"));
  RW_ASSIGN(const auto context, lookUp(references.contexts, row.int64At(2), "context"));
  if (!user || !item) {
    ++log.unresolved;
    return {};
  }
  const auto time = row.isNullAt(3) ? std::nullopt : std::optional(row.int64At(3));
  log.interactions.push_back({*user, *item, context, time, static_cast<float>(row.doubleAt(4))});
  return {};
}

Status readActions(const SqliteDatabase& database, const References& references, ResolvedLog& log,
                   const JobControl& job) {
  RW_ASSIGN(const auto total, database.queryInt64("SELECT count(*) FROM actions"));
  RW_ASSIGN(auto select,
            database.prepare("SELECT user, item, context, time, count FROM actions ORDER BY id"));
  log.interactions.reserve(static_cast<std::size_t>(total));
  for (std::uint64_t i = 0;; ++i) {
    if (i % kRowsBetweenChecks == 0) {
      job.report("reading the log", static_cast<double>(i), static_cast<double>(total));
      RW_CHECK(job.check());
    }
    RW_ASSIGN(const bool more, select.step());
    if (!more) return {};
    RW_CHECK(addAction(select, references, log));
  }
}

} // namespace

Result<Schema> readContextSchema(const SqliteDatabase& database) {
  RW_ASSIGN(auto select, database.prepare("SELECT name, type FROM context_fields ORDER BY position"));
  Schema schema;
  for (;;) {
    RW_ASSIGN(const bool more, select.step());
    if (!more) return schema;
    const std::string name(select.textAt(0));
    const auto type = parseValueType(select.textAt(1));
    if (!type) return fail(ErrorKind::Corrupt, "a context feature has an unknown type: {}", select.textAt(1));
    if (auto status = schema.add({name, *type}); !status)
      return fail(ErrorKind::Corrupt, "{}", status.error().message);
  }
}

Result<ResolvedLog> resolveLog(SqliteDatabase& database, const ItemPool& items, const UserStore& users,
                               const JobControl& job) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Read));
  ResolvedLog log;
  RW_ASSIGN(const auto references, readReferences(database, items, users, log.contexts));
  RW_CHECK(readActions(database, references, log, job));
  RW_CHECK(transaction.commit());
  return log;
}

} // namespace rankwright
