#include "widgets/experiments/experiment_log.h"

#include "core/events/sqlite_event_store.h"

namespace rankwright {

ExperimentLog::ExperimentLog(std::filesystem::path path, std::unique_ptr<EventStore> store)
    : path_(std::move(path)), store_(std::move(store)) {}

Result<std::shared_ptr<ExperimentLog>> ExperimentLog::open(const std::filesystem::path& path) {
  RW_ASSIGN(auto store, SqliteEventStore::open(path));
  return std::shared_ptr<ExperimentLog>(new ExperimentLog(path, std::move(store)));
}

} // namespace rankwright
