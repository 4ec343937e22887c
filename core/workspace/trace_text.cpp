#include "core/workspace/trace_text.h"

#include "core/pipeline/task_outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace rankwright {

namespace {

constexpr std::size_t kRanked = 30; ///< candidates that are written with their scores

class TraceTextWriter {
public:
  TraceTextWriter(const Workspace& workspace, const Recommendation& answer)
      : workspace_(workspace), answer_(answer), trace_(*answer.trace) {}

  std::string write() {
    writeRequest();
    for (const auto& channel : trace_.channels)
      writeChannel(channel);
    for (const auto& each : trace_.overLimit)
      line("over a limit {}: {}", key(each.item), each.reason);
    line("merge {}: {} of at most {}", nameOf(trace_.mergePolicy), trace_.merged.size(), trace_.mergeLimit);
    writeRanked();
    for (const auto& constraint : trace_.constraints)
      writeConstraint(constraint);
    writeList();
    return std::move(text_);
  }

private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }

  std::string key(ItemId item) const { return std::string(workspace_.items().keyOf(item)); }

  void writeRequest() {
    line("user {}", keyOfUser(workspace_.users(), trace_.request.user));
    for (const auto& [name, value] : trace_.request.context)
      line("context {} = {}", name, toText(value));
    if (trace_.request.count > 0) line("places {}", trace_.request.count);
    if (trace_.cached) line("kept list: {}", trace_.cachedReason);
    for (const auto& [name, value] : trace_.keyFeatures)
      line("feature {} = {}", name, toText(value));
  }

  void writeChannel(const ChannelTrace& channel) {
    line("channel {}: {} of at most {}, {} repeats, {} removed", channel.name, channel.proposals.size(),
         channel.limit, channel.repeats.size(), channel.removals.size());
    if (channel.status != ChannelStatus::Done) line("  {}: {}", describe(channel.status), channel.message);
    if (channel.leaderboard)
      line("  leaderboard {}, version {} of release {}", channel.leaderboard->name,
           channel.leaderboard->version, channel.leaderboard->release);
    for (const auto& each : channel.removalCounts)
      line("  removed {}: {}", each.count, each.reason);
    for (const auto& each : channel.keys)
      line("  key {}: {} of {}", each.key, each.taken,
           each.known ? std::to_string(each.postings) : "an unknown list");
  }

  void writeRanked() {
    line("rank by {}{}{}", nameOf(trace_.rankBy), trace_.model.empty() ? "" : " " + trace_.model,
         trace_.formula.empty() ? "" : ": " + trace_.formula);
    if (!trace_.correction.empty()) line("  correction: {}", trace_.correction);
    for (std::size_t i = 0; i < std::min(kRanked, trace_.ranked.size()); ++i) {
      const auto& each = trace_.ranked[i];
      line("  {:>3} {} {:.4g}{} from {}", i + 1, key(each.item), each.score,
           each.weight == 1 ? "" : fmt::format(" × {:.4g}", each.weight), each.mergePosition + 1);
      if (each.parts) writeTasks(*each.parts);
    }
  }

  void writeTasks(const LogitParts& parts) {
    for (const auto& output : taskOutputs(parts))
      if (output.parts)
        line("      {} {:.4g}: logit {:+.4g} = bias {:+.4g}, linear {:+.4g}, pairs {:+.4g}, deep {:+.4g}{}",
             output.name, output.probability, output.parts->logit, output.parts->bias, linearSum(parts),
             pairSum(parts), output.parts->deep, gatesText(output.parts->gates));
      else
        line("      {} {:.4g}: product", output.name, output.probability);
  }

  static std::string gatesText(const std::vector<float>& gates) {
    std::string text;
    for (const auto weight : gates)
      text += fmt::format(" {:.3f}", weight);
    return text.empty() ? text : "; gates" + text;
  }

  void writeConstraint(const ConstraintTrace& constraint) {
    line("constraint {} ({}): {} touched", constraint.name, nameOf(constraint.kind),
         constraint.effects.size());
    for (const auto& each : constraint.effects)
      line("  {} {} → {}: {}", key(each.item), each.from + 1, each.to ? std::to_string(*each.to + 1) : "out",
           each.reason);
    if (!constraint.givenWay.empty()) line("  gave way: {}", constraint.givenWay);
  }

  void writeList() {
    line("list of {}{}", trace_.list.size(), answer_.note.empty() ? "" : ": " + answer_.note);
    for (std::size_t slot = 0; slot < trace_.list.size(); ++slot) {
      const auto& each = trace_.list[slot];
      line("  {:>3} {} {:.4g}{}", slot + 1, key(each.item), each.score,
           each.rank ? fmt::format(" ranked {}", *each.rank + 1) : "");
    }
  }

  const Workspace& workspace_;
  const Recommendation& answer_;
  const Trace& trace_;
  std::string text_;
};

} // namespace

std::string traceText(const Workspace& workspace, const Recommendation& answer) {
  return TraceTextWriter(workspace, answer).write();
}

} // namespace rankwright
