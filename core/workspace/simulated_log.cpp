#include "core/workspace/simulated_log.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

EventLogSettings settings() {
  return {.zone = "UTC", .dimensions = {"scene", "country", "new_user"}};
}

/// Only exposures say how their list came about.
void describeExposure(const SimulatedEvent& event, const SimulatedList& list, const SimulatedArm& arm,
                      LoggedEvent& logged) {
  logged.slot = event.slot;
  logged.cached = event.cached;
  logged.score = event.score;
  logged.propensity = event.propensity;
  if (!list.byPipeline) return;
  logged.model = arm.model;
  logged.configuration = arm.configuration;
}

} // namespace

Result<SimulatedLog> SimulatedLog::create(const std::filesystem::path& path, bool replace,
                                          const SimulatedWorld& world, const ItemPool& items,
                                          std::string treatment) {
  RW_ASSIGN(auto aside, AsideFile::create(path, replace));
  // The writer makes its file anew, and no empty one.
  std::error_code ignored;
  std::filesystem::remove(aside.place(), ignored);
  RW_ASSIGN(auto writer, EventLogWriter::openOrCreate(aside.place(), settings()));
  return SimulatedLog(std::move(aside), std::move(writer), world, items, std::move(treatment));
}

Status SimulatedLog::write(const PersonOutcome& person) {
  std::vector<Assignment> assignments = {{world_->experiment(), world_->arms()[person.arm].variant}};
  if (!treatment_.empty()) assignments.push_back({treatment_, kTreatmentVariants[person.treated ? 1 : 0]});
  for (const auto& event : person.life.events)
    RW_CHECK(append(person, event,
                    event.inExperiment ? std::span<const Assignment>(assignments)
                                       : std::span<const Assignment>()));
  return {};
}

Status SimulatedLog::append(const PersonOutcome& person, const SimulatedEvent& event,
                            std::span<const Assignment> assignments) {
  const auto& list = person.life.lists[event.list];
  const std::array<std::string_view, 3> values = {nameOf(list.domain), person.country,
                                                  person.newcomer ? "yes" : "no"};
  request_.clear();
  fmt::format_to(std::back_inserter(request_), "{}:{}:{}", person.key, list.day, list.visit);
  LoggedEvent logged;
  logged.kind = event.kind;
  logged.request = request_;
  logged.user = person.key;
  logged.item = items_->keyOf(event.item);
  logged.time = event.time;
  logged.circumstances = {assignments, values};
  logged.amount = event.amount;
  // In the warm-up everybody has the first arm.
  if (event.kind == EventKind::Exposure)
    describeExposure(event, list, world_->arms()[event.inExperiment ? person.arm : 0], logged);
  RW_CHECK(writer_->append(logged));
  ++counts_[static_cast<std::size_t>(event.kind)];
  if (event.cached) ++cached_;
  return {};
}

Status SimulatedLog::finish() {
  RW_CHECK(writer_->commit());
  writer_.reset();
  return aside_.commit();
}

} // namespace rankwright
