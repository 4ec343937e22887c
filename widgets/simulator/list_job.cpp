#include "widgets/simulator/list_job.h"

#include "core/pipeline/ranked_parts.h"
#include "core/pipeline/reasons.h"
#include "core/workspace/recorded_list_file.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/simulator/card_layout.h"
#include "widgets/simulator/field_values.h"
#include "widgets/simulator/logit_facts.h"
#include "widgets/simulator/task_facts.h"

#include <algorithm>

namespace rankwright {

namespace {

std::vector<CardReason> reasonsFor(const Trace& trace, std::size_t slot) {
  std::vector<CardReason> reasons;
  const auto* item = rankedAt(trace, slot);
  if (!item) return reasons;
  for (const auto& reason : topReasons(trace, *item, kCardReasons))
    reasons.push_back({toQt(reason.text), reason.contribution});
  return reasons;
}

QStringList reservationsOf(const RepeatedRequest& repeated, const Trace& trace) {
  QStringList sentences;
  for (const auto& difference : differencesTo(repeated, trace))
    sentences << engineText(difference);
  return sentences;
}

} // namespace

Result<Request> readRequest(const Workspace& workspace, const TypedRequest& typed) {
  if (typed.logged) return typed.logged->request;
  Request request{.user = typed.user, .context = {}, .count = 0, .clock = workspace.presentClock()};
  for (const auto& [name, text] : typed.context) {
    RW_ASSIGN(auto value, parseContextFeature(workspace.contextSchema(), name, text));
    request.context.push_back(std::move(value));
  }
  for (const auto& [name, text] : typed.features) {
    RW_ASSIGN(auto value, parseUserFeature(workspace.users().features().schema(), name, text));
    request.features.push_back(std::move(value));
  }
  return request;
}

Result<ListAnswer> recommendCards(const Workspace& workspace, const Pipeline& pipeline,
                                  const AppCatalogue& apps, const TypedRequest& typed,
                                  const std::shared_ptr<const Baseline>& baseline, const JobControl& job) {
  RW_ASSIGN(const auto request, readRequest(workspace, typed));
  RW_ASSIGN(auto recommendation, pipeline.recommend(request, true, job));
  ListAnswer answer{.cards = {}, .trace = recommendation.trace, .record = {}, .compared = {}};
  const auto& list = answer.trace->list;
  for (std::uint32_t slot = 0; slot < list.size(); ++slot) {
    RW_CHECK(job.check());
    answer.cards.push_back({.item = list[slot].item,
                            .slot = slot + 1,
                            .app = apps.textOf(list[slot].item),
                            .score = list[slot].score,
                            .reasons = reasonsFor(*answer.trace, slot)});
  }
  answer.record = std::make_shared<const RecordedList>(recordList(workspace, *answer.trace));
  answer.compared = compareWith(baseline, *answer.record, workspace, apps);
  return answer;
}

Result<TraceFacts> explainCard(const Workspace& workspace, const Pipeline& pipeline, const AppCatalogue& apps,
                               const Trace& trace, ItemId item) {
  RW_ASSIGN(const auto values, fieldValues(workspace, *pipeline.sources().rules, trace, item));
  return describeTrace(trace, apps, values, item, pipeline.sources().rules->names());
}

WhyNotAnswer answerWhyNot(const Pipeline& pipeline, const AppCatalogue& apps, const Trace& trace, ItemId item,
                          const RepeatedRequest* repeated) {
  const auto absence = explainAbsence(trace, pipeline, item);
  WhyNotAnswer answer{.app = apps.textOf(item),
                      .stage = absence.stage,
                      .explanation = engineText(absence.explanation),
                      .reservations = repeated ? reservationsOf(*repeated, trace) : QStringList(),
                      .nearMisses = nearMissFacts(absence, trace),
                      .otherKeys = otherKeyFacts(absence, trace),
                      .differences = differenceFacts(absence)};
  if (const auto parts = rankedParts(trace, pipeline, item)) {
    answer.logit = logitFacts(*parts, trace.fields);
    answer.tasks = taskFacts(*parts);
    answer.gates = gateFacts(*parts);
  }
  return answer;
}

} // namespace rankwright
