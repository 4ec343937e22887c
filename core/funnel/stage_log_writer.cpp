#include "core/funnel/stage_log_writer.h"

#include "core/funnel/aside_file.h"
#include "core/funnel/candidate_writer.h"
#include "core/funnel/stage_log_contents.h"
#include "core/funnel/stage_log_schema.h"

#include <optional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kRequestsOfATransaction = 64;

Status writeFact(SqliteDatabase& database, std::string_view name, std::string_view value) {
  RW_ASSIGN(auto insert, database.prepare("INSERT INTO log (name, value) VALUES (?1, ?2)"));
  return insert.bind(1, name).bind(2, value).run();
}

Status writeStages(SqliteDatabase& database, StageLogSource source) {
  RW_ASSIGN(auto insert, database.prepare("INSERT INTO stage VALUES (?1, ?2, ?3, ?4, ?5)"));
  std::int64_t position = 0;
  for (const auto& stage : stagesOf(source))
    RW_CHECK(insert.bind(1, position++)
                 .bind(2, std::string_view(stage.name))
                 .bind(3, std::string_view(stage.meaning))
                 .bind(4, std::int64_t{stage.exposure})
                 .bind(5, std::int64_t{stage.feedback})
                 .run());
  return {};
}

Status writeFeatures(SqliteDatabase& database, const std::vector<LoggedFeature>& features) {
  RW_ASSIGN(auto insert, database.prepare("INSERT INTO feature (id, name, numeric) VALUES (?1, ?2, ?3)"));
  std::int64_t id = 0;
  for (const auto& feature : features)
    RW_CHECK(insert.bind(1, id++)
                 .bind(2, std::string_view(feature.name))
                 .bind(3, std::int64_t{feature.numeric})
                 .run());
  return {};
}

Status writeDescription(SqliteDatabase& database, const StageLogDescription& description) {
  RW_CHECK(createStageLogSchema(database));
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(writeFact(database, "source", nameOf(description.source)));
  RW_CHECK(writeFact(database, "origin", description.origin));
  RW_CHECK(writeStages(database, description.source));
  RW_CHECK(writeFeatures(database, description.features));
  return transaction.commit();
}

/// Nobody else looks at the file yet: a crash leaves nothing that anybody misses.
Status writeFast(SqliteDatabase& database) {
  return database.execute(
      "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;");
}

Status checkSame(const SqliteDatabase& database, const StageLogDescription& description,
                 const std::filesystem::path& path) {
  RW_ASSIGN(const auto info, readStageLogContents(database));
  if (info.source != description.source)
    return fail(ErrorKind::Conflict, "the stage log is of another source, {}: {}", nameOf(info.source),
                path.string());
  if (info.stages != stagesOf(description.source) || info.features != description.features)
    return fail(ErrorKind::Conflict, "the stage log has other stages or features: {}", path.string());
  return {};
}

} // namespace

/// The database and what is known of it. Where the file is a new one, the name that it gets in the end.
class StageLogWriter::Session {
public:
  Session(SqliteDatabase database, CandidateWriter writer, std::optional<AsideFile> aside)
      : aside_(std::move(aside)), database_(std::move(database)), writer_(std::move(writer)) {}

  Status setPool(std::span<const std::vector<PoolValue>> features) {
    RW_CHECK(begin());
    return orGiveUp(writer_->writePool(features));
  }

  Result<AppendedRequest> append(const LoggedRequest& request, const Describe& describe, bool toSameName) {
    RW_CHECK(begin());
    auto appended = orGiveUp(writer_->write(request, describe, toSameName));
    if (appended && ++inTransaction_ >= kRequestsOfATransaction) RW_CHECK(commit());
    return appended;
  }

  Status commit() {
    inTransaction_ = 0;
    if (!std::exchange(open_, false)) return {};
    return orGiveUp(database_->execute("COMMIT"));
  }

  Status finish() {
    RW_CHECK(commit());
    writer_.reset();
    database_.reset();
    return aside_ ? aside_->commit() : Status();
  }

private:
  /// What the writer remembers of names is no longer true after a rollback.
  template <class Outcome>
  Outcome orGiveUp(Outcome outcome) {
    if (outcome) return outcome;
    static_cast<void>(database_->execute("ROLLBACK"));
    open_ = false;
    failed_ = true;
    return outcome;
  }

  Status begin() {
    if (failed_) return fail(ErrorKind::Io, "writing the stage log failed before");
    if (open_) return {};
    RW_CHECK(database_->execute("BEGIN IMMEDIATE"));
    open_ = true;
    return {};
  }

  std::optional<AsideFile> aside_;         ///< outlives the connection to it
  std::optional<SqliteDatabase> database_; ///< going rolls back what is open
  std::optional<CandidateWriter> writer_;
  bool open_ = false;
  bool failed_ = false;
  std::uint32_t inTransaction_ = 0;
};

StageLogWriter::StageLogWriter(std::unique_ptr<Session> session) : session_(std::move(session)) {}
StageLogWriter::StageLogWriter(StageLogWriter&&) noexcept = default;
StageLogWriter& StageLogWriter::operator=(StageLogWriter&&) noexcept = default;
StageLogWriter::~StageLogWriter() = default;

Result<StageLogWriter> StageLogWriter::create(const std::filesystem::path& path,
                                              const StageLogDescription& description, bool replace) {
  RW_ASSIGN(std::optional<AsideFile> aside, AsideFile::create(path, replace));
  RW_ASSIGN(auto database, SqliteDatabase::open(aside->place(), SqliteDatabase::Access::ReadWrite));
  RW_CHECK(writeFast(database));
  RW_CHECK(writeDescription(database, description));
  RW_ASSIGN(auto writer, CandidateWriter::open(database, description.features));
  return StageLogWriter(std::make_unique<Session>(std::move(database), std::move(writer), std::move(aside)));
}

Result<StageLogWriter> StageLogWriter::openOrCreate(const std::filesystem::path& path,
                                                    const StageLogDescription& description) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    RW_ASSIGN(auto begun, create(path, description, false));
    RW_CHECK(begun.finish());
  }
  RW_CHECK(kStageLogMark.check(path));
  RW_ASSIGN(auto database, SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite));
  RW_CHECK(checkSame(database, description, path));
  RW_CHECK(addGivenTable(database));
  RW_ASSIGN(auto writer, CandidateWriter::open(database, description.features));
  return StageLogWriter(std::make_unique<Session>(std::move(database), std::move(writer), std::nullopt));
}

Status StageLogWriter::setPool(std::span<const std::vector<PoolValue>> features) {
  return session_->setPool(features);
}

Result<AppendedRequest> StageLogWriter::append(const LoggedRequest& request, const Describe& describe) {
  return session_->append(request, describe, false);
}

Result<AppendedRequest> StageLogWriter::appendTo(const LoggedRequest& request, const Describe& describe) {
  return session_->append(request, describe, true);
}

Status StageLogWriter::commit() {
  return session_->commit();
}

Status StageLogWriter::finish() {
  return session_->finish();
}

} // namespace rankwright
