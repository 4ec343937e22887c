#include "core/logs/log_writer.h"

#include "core/base/hash.h"
#include "core/logs/context_content.h"
#include "core/logs/log_reader.h"

#include <cmath>

namespace rankwright {

namespace {

constexpr std::size_t kRowsBetweenChecks = 1024;

/// Finds the row that has the given values, or makes it.
class RowFinder {
public:
  /// Both statements take the same parameters and give the row's id.
  static Result<RowFinder> of(const SqliteDatabase& database, std::string_view find,
                              std::string_view insert) {
    RW_ASSIGN(auto finding, database.prepare(find));
    RW_ASSIGN(auto inserting, database.prepare(insert));
    return RowFinder(std::move(finding), std::move(inserting));
  }

  template <class... Values>
  Result<std::int64_t> idOf(Values... values) {
    RW_ASSIGN(const bool known, bindAll(find_, values...).step());
    auto& statement = known ? find_ : insert_;
    if (!known) RW_CHECK(bindAll(insert_, values...).step());
    const auto id = statement.int64At(0);
    statement.reset();
    return id;
  }

private:
  RowFinder(SqliteStatement find, SqliteStatement insert)
      : find_(std::move(find)), insert_(std::move(insert)) {}

  template <class... Values>
  static SqliteStatement& bindAll(SqliteStatement& statement, Values... values) {
    int position = 0;
    (statement.bind(++position, values), ...);
    return statement;
  }

  SqliteStatement find_;
  SqliteStatement insert_;
};

/// The database's row ids of rows of the export, looked up when they are first needed.
class RowIds {
public:
  explicit RowIds(std::size_t rowCount) : ids_(rowCount) {}

  template <class Find>
  Result<std::int64_t> at(std::uint32_t row, Find find) {
    if (!ids_[row]) {
      RW_ASSIGN(ids_[row], find());
    }
    return *ids_[row];
  }

private:
  std::vector<std::optional<std::int64_t>> ids_;
};

class LogWriter {
public:
  static Result<LogWriter> of(const SqliteDatabase& database, const StoreExport& store) {
    RW_ASSIGN(auto users, RowFinder::of(database, "SELECT id FROM users WHERE key = ?1",
                                        "INSERT INTO users (key) VALUES (?1) RETURNING id"));
    RW_ASSIGN(auto items, RowFinder::of(database, "SELECT id FROM items WHERE key = ?1",
                                        "INSERT INTO items (key) VALUES (?1) RETURNING id"));
    RW_ASSIGN(auto contexts,
              RowFinder::of(database, "SELECT id FROM contexts WHERE digest = ?1 AND content = ?2",
                            "INSERT INTO contexts (digest, content) VALUES (?1, ?2) RETURNING id"));
    RW_ASSIGN(auto kinds, RowFinder::of(database, "SELECT id FROM kinds WHERE name = ?1",
                                        "INSERT INTO kinds (name) VALUES (?1) RETURNING id"));
    RW_ASSIGN(const auto kind, kinds.idOf(std::string_view(store.actionKind)));
    RW_ASSIGN(auto insert, database.prepare("INSERT INTO actions (user, item, context, kind, time, count) "
                                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    return LogWriter(store, std::move(users), std::move(items), std::move(contexts), kind, std::move(insert));
  }

  Status write(const Interaction& interaction) {
    RW_ASSIGN(const auto user, userId(interaction.user));
    RW_ASSIGN(const auto item, itemId(interaction.item));
    RW_ASSIGN(const auto context, contextId(interaction.context));
    return insert_.bind(1, user)
        .bind(2, item)
        .bind(3, context)
        .bind(4, kind_)
        .bind(5, interaction.time)
        .bind(6, static_cast<double>(interaction.count))
        .run();
  }

private:
  LogWriter(const StoreExport& store, RowFinder users, RowFinder items, RowFinder contexts, std::int64_t kind,
            SqliteStatement insert)
      : store_(store),
        users_(std::move(users)),
        items_(std::move(items)),
        contexts_(std::move(contexts)),
        kind_(kind),
        insert_(std::move(insert)),
        userIds_(store.users.size()),
        itemIds_(store.items.size()),
        contextIds_(store.contexts.rowCount()) {}

  Result<std::int64_t> userId(UserId user) {
    return userIds_.at(user.value(),
                       [&] { return users_.idOf(std::string_view(store_.users[user.value()])); });
  }

  Result<std::int64_t> itemId(ItemId item) {
    return itemIds_.at(item.value(), [&] { return items_.idOf(store_.items.keyOf(item)); });
  }

  Result<std::int64_t> contextId(std::uint32_t row) {
    return contextIds_.at(row, [&]() -> Result<std::int64_t> {
      RW_ASSIGN(const auto content, contextContent(store_.contexts, row));
      return contexts_.idOf(static_cast<std::int64_t>(hashText(content)), std::string_view(content));
    });
  }

  const StoreExport& store_;
  RowFinder users_;
  RowFinder items_;
  RowFinder contexts_;
  std::int64_t kind_;
  SqliteStatement insert_;
  RowIds userIds_;
  RowIds itemIds_;
  RowIds contextIds_;
};

Status checkInteraction(const Interaction& interaction, const StoreExport& store) {
  if (interaction.user.value() >= store.users.size())
    return fail(ErrorKind::InvalidArgument, "an interaction is of a user outside the export: {}",
                interaction.user.value());
  if (interaction.item.value() >= store.items.size())
    return fail(ErrorKind::InvalidArgument, "an interaction is with an item outside the export: {}",
                interaction.item.value());
  if (interaction.context >= store.contexts.rowCount())
    return fail(ErrorKind::InvalidArgument, "an interaction is in a context outside the export: {}",
                interaction.context);
  if (!std::isfinite(interaction.count) || interaction.count < 1)
    return fail(ErrorKind::InvalidArgument, "the count of an interaction is below 1: {}", interaction.count);
  return {};
}

Status insertSchema(const SqliteDatabase& database, const Schema& schema) {
  RW_ASSIGN(auto insert,
            database.prepare("INSERT INTO context_fields (position, name, type) VALUES (?1, ?2, ?3)"));
  for (std::size_t i = 0; i < schema.size(); ++i) {
    const auto& field = schema.fields()[i];
    insert.bind(1, static_cast<std::int64_t>(i))
        .bind(2, std::string_view(field.name))
        .bind(3, describe(field.type));
    RW_CHECK(insert.run());
  }
  return {};
}

std::string textOf(const Schema& schema) {
  std::string text;
  for (const auto& field : schema.fields())
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", field.name, describe(field.type));
  return text.empty() ? "no features" : text;
}

Status adoptSchema(const SqliteDatabase& database, const Schema& schema) {
  RW_ASSIGN(const auto logged, readContextSchema(database));
  if (logged == schema) return {};
  RW_ASSIGN(const auto contextCount, database.queryInt64("SELECT count(*) FROM contexts"));
  if (logged.size() == 0 && contextCount == 0) return insertSchema(database, schema);
  return fail(ErrorKind::Type, "the log's contexts have {}, those to append have {}", textOf(logged),
              textOf(schema));
}

} // namespace

Status appendToLog(SqliteDatabase& database, const StoreExport& store, const JobControl& job) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(adoptSchema(database, store.contexts.schema()));
  RW_ASSIGN(auto writer, LogWriter::of(database, store));
  for (std::size_t i = 0; i < store.interactions.size(); ++i) {
    if (i % kRowsBetweenChecks == 0) {
      job.report("writing the log", static_cast<double>(i), static_cast<double>(store.interactions.size()));
      RW_CHECK(job.check());
    }
    RW_CHECK(checkInteraction(store.interactions[i], store));
    RW_CHECK(writer.write(store.interactions[i]));
  }
  RW_CHECK(job.check());
  return transaction.commit();
}

} // namespace rankwright
