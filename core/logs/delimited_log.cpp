#include "core/logs/delimited_log.h"

#include "core/logs/bad_rows.h"
#include "core/logs/cell_value.h"
#include "core/logs/mapped_rows.h"

#include <utility>

namespace rankwright {

namespace {

/// The interactions while they are read.
class LogReading {
public:
  LogReading(const DelimitedTable& table, LogTables tables, StoreExport& store)
      : tables_(tables), contexts_(fieldsOf(table, ColumnRole::Context)), store_(store) {}

  Status add(MappedRows& row) {
    if (const auto label = row.cell(ColumnRole::Label); label && !*labelIn(*label)) {
      ++store_.report.leftOutCount;
      return {};
    }
    const auto key = *row.cell(ColumnRole::Item);
    auto item = tables_.items.find(key);
    if (!item && tables_.itemsKnown) {
      row.reject(fmt::format("the items' file has no such item: {}", quoted(key)));
      return {};
    }
    if (!item) {
      RW_ASSIGN(item, tables_.items.add(key, row.features(ColumnRole::ItemFeature)));
    }
    RW_ASSIGN(const auto user, userOf(row));
    RW_ASSIGN(const auto context, contextOf(row));
    store_.interactions.push_back({UserId(user), ItemId(*item), context, timeOf(row), countOf(row)});
    return {};
  }

  Status finish() {
    RW_ASSIGN(store_.contexts, contexts_.finish());
    return {};
  }

private:
  Result<std::uint32_t> userOf(MappedRows& row) {
    const auto key = *row.cell(ColumnRole::User);
    if (const auto known = tables_.users.find(key)) return *known;
    return tables_.users.add(key, tables_.usersKnown ? std::vector<Value>()
                                                     : row.features(ColumnRole::UserFeature));
  }

  // Contexts with the same values are the same context.
  Result<std::uint32_t> contextOf(MappedRows& row) {
    auto values = row.features(ColumnRole::Context);
    contextKey_.clear();
    for (const auto& value : values) {
      const auto text = toText(value);
      contextKey_ += fmt::format("{} {} ", value.index(), text.size()) + text;
    }
    if (const auto known = contexts_.find(contextKey_)) return *known;
    return contexts_.add(contextKey_, std::move(values));
  }

  static std::optional<std::int64_t> timeOf(const MappedRows& row) {
    const auto cell = row.cell(ColumnRole::Time);
    return cell ? timeIn(*cell) : std::nullopt;
  }

  static float countOf(const MappedRows& row) {
    const auto cell = row.cell(ColumnRole::Count);
    return cell ? *numberIn(*cell) : 1.0F;
  }

  LogTables tables_;
  KeyedRows contexts_;
  StoreExport& store_;
  std::string contextKey_;
};

} // namespace

Status readInteractions(const DelimitedTable& table, LogTables tables, StoreExport& store,
                        const JobControl& job) {
  RW_ASSIGN(auto row, MappedRows::open(table, store.report));
  LogReading log(table, tables, store);
  for (std::uint64_t i = 0; row.next(); ++i) {
    if (i % kRowsBetweenChecks == 0) {
      row.tell("reading the log", job);
      RW_CHECK(job.check());
    }
    RW_CHECK(log.add(row));
  }
  RW_CHECK(row.finish());
  return log.finish();
}

} // namespace rankwright
