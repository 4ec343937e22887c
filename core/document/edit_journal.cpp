#include "core/document/edit_journal.h"

#include "core/document/journal_file.h"

#include <system_error>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

Status makeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return fail(ErrorKind::Io, "cannot make the journal's folder ({}): {}", error.message(), folder.string());
  return {};
}

Result<std::int64_t> nextSession(const SqliteDatabase& database) {
  RW_ASSIGN(const auto last, database.queryInt64("SELECT coalesce(max(session), 0) FROM document"));
  return last + 1;
}

} // namespace

EditJournal::EditJournal(JournalLock lock, SqliteDatabase database, std::int64_t session)
    : lock_(std::move(lock)), database_(std::move(database)), session_(session) {}

Result<EditJournal> EditJournal::open(const fs::path& folder) {
  RW_CHECK(makeFolder(folder));
  RW_ASSIGN(auto lock, JournalLock::take(folder / "journal.lock"));
  const auto file = folder / "journal.sqlite";
  auto database = openJournalFile(file);
  std::optional<fs::path> aside;
  if (!database && database.error().kind == ErrorKind::Corrupt) {
    RW_ASSIGN(aside, setJournalAside(file));
    database = openJournalFile(file);
  }
  if (!database) return failureOf(database);
  RW_ASSIGN(const auto session, nextSession(*database));
  EditJournal journal(std::move(lock), std::move(*database), session);
  if (!aside) return journal;
  for (const auto& record : salvageRecords(*aside))
    RW_CHECK(journal.takeOver(record));
  ++journal.session_;
  journal.setAside_ = std::move(aside);
  return journal;
}

Result<std::vector<JournalRecord>> EditJournal::leftBehind() const {
  return readRecords(database_, session_);
}

Status EditJournal::takeOver(const JournalRecord& record) {
  auto replayed = replay(record);
  const std::vector<JournalStep> steps{
      BeginDocument{record.path, std::make_shared<const std::string>(record.base)},
      AppendEdit{record.path, changeBetween(record.base, replayed.text), replayed.lastEdit}};
  RW_CHECK(apply(steps));
  RW_ASSIGN(auto statement, database_.prepare("UPDATE document SET damaged = 1 WHERE id = ?"));
  statement.bind(1, live_.at(record.path).record);
  RW_CHECK(statement.run());
  live_.clear(); // a second record of the same document must not replace this one
  return {};
}

Status EditJournal::apply(std::span<const JournalStep> steps) {
  const auto before = live_;
  const auto writeAll = [&]() -> Status {
    RW_ASSIGN(auto transaction, SqliteTransaction::begin(database_, SqliteTransaction::Kind::Write));
    for (const auto& step : steps)
      RW_CHECK(write(step));
    return transaction.commit();
  };
  auto status = writeAll();
  if (!status) live_ = before;
  return status;
}

Status EditJournal::write(const JournalStep& step) {
  return std::visit([this](const auto& each) { return write(each); }, step);
}

Status EditJournal::write(const BeginDocument& step) {
  RW_CHECK(write(ForgetDocument{step.path}));
  RW_ASSIGN(auto statement, database_.prepare("INSERT INTO document (session, path, base, seal) "
                                              "VALUES (?, ?, ?, ?) RETURNING id"));
  const auto seal = sealOf(step.path, *step.base);
  statement.bind(1, session_).bind(2, step.path).bind(3, *step.base);
  statement.bind(4, static_cast<std::int64_t>(seal));
  RW_ASSIGN(const bool row, statement.step());
  if (!row) return fail(ErrorKind::Internal, "the journal gave no number to the document: {}", step.path);
  live_[step.path] = {statement.int64At(0), 0, seal};
  return {};
}

Status EditJournal::write(const AppendEdit& step) {
  const auto found = live_.find(step.path);
  if (found == live_.end())
    return fail(ErrorKind::InvalidArgument, "the journal knows no such document: {}", step.path);
  auto& [record, sequence, seal] = found->second;
  seal = sealOf(step.change, seal);
  RW_ASSIGN(auto statement, database_.prepare("INSERT INTO edit VALUES (?, ?, ?, ?, ?, ?, ?)"));
  statement.bind(1, record).bind(2, sequence++);
  statement.bind(3, static_cast<std::int64_t>(step.change.position));
  statement.bind(4, step.change.removed).bind(5, step.change.inserted);
  statement.bind(6, step.time).bind(7, static_cast<std::int64_t>(seal));
  return statement.run();
}

Status EditJournal::write(const ForgetDocument& step) {
  const auto found = live_.find(step.path);
  if (found == live_.end()) return {};
  RW_CHECK(write(DropRecord{found->second.record}));
  live_.erase(found);
  return {};
}

Status EditJournal::write(const DropRecord& step) {
  RW_ASSIGN(auto statement, database_.prepare("DELETE FROM document WHERE id = ?"));
  statement.bind(1, step.id);
  return statement.run();
}

} // namespace rankwright
