#include "core/document/line_diff.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <unordered_map>

namespace rankwright {

namespace {

constexpr std::size_t kLongestComparison = 20'000;

using Lines = std::vector<std::string_view>;
using Ids = std::vector<int>;

Lines linesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// Equal lines get equal numbers, so that lines are compared once and not at each step.
class LineNumbering {
public:
  Ids idsOf(const Lines& lines, std::size_t begin, std::size_t end) {
    Ids ids;
    for (auto i = begin; i < end; ++i)
      ids.push_back(ids_.try_emplace(lines[i], static_cast<int>(ids_.size())).first->second);
    return ids;
  }

private:
  std::unordered_map<std::string_view, int> ids_;
};

/// Two texts as lines, and what differs between the common beginning and end.
struct Comparison {
  Lines before;
  Lines after;
  std::size_t prefix = 0;
  std::size_t suffix = 0;

  std::size_t beforeEnd() const { return before.size() - suffix; }
  std::size_t afterEnd() const { return after.size() - suffix; }
};

Comparison compare(std::string_view before, std::string_view after) {
  Comparison result{linesOf(before), linesOf(after)};
  const auto& [a, b, prefix, suffix] = result;
  const auto shortest = std::min(a.size(), b.size());
  while (result.prefix < shortest && a[prefix] == b[prefix])
    ++result.prefix;
  while (result.suffix < shortest - prefix && a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix])
    ++result.suffix;
  return result;
}

void addLines(std::vector<DiffLine>& diff, DiffLine::Kind kind, const Lines& lines, std::size_t begin,
              std::size_t end) {
  for (auto i = begin; i < end; ++i)
    diff.push_back({kind, lines[i]});
}

void addShortest(std::vector<DiffLine>& diff, const Comparison& texts) {
  LineNumbering numbering;
  const auto a = numbering.idsOf(texts.before, texts.prefix, texts.beforeEnd());
  const auto b = numbering.idsOf(texts.after, texts.prefix, texts.afterEnd());
  dtl::Diff<int, Ids> shortest(a, b);
  shortest.compose();
  auto before = texts.prefix;
  auto after = texts.prefix;
  for (const auto& [id, step] : shortest.getSes().getSequence()) {
    if (step.type == dtl::SES_DELETE)
      diff.push_back({DiffLine::Kind::Removed, texts.before[before++]});
    else if (step.type == dtl::SES_ADD)
      diff.push_back({DiffLine::Kind::Added, texts.after[after++]});
    else
      diff.push_back({DiffLine::Kind::Common, texts.before[(++after, before++)]});
  }
}

/// Within each run of changes, what is removed comes first.
void orderRuns(std::vector<DiffLine>& diff) {
  const auto common = [](const DiffLine& line) { return line.kind == DiffLine::Kind::Common; };
  for (auto run = diff.begin(); run != diff.end();) {
    run = std::find_if_not(run, diff.end(), common);
    const auto end = std::find_if(run, diff.end(), common);
    std::stable_partition(run, end,
                          [](const DiffLine& line) { return line.kind == DiffLine::Kind::Removed; });
    run = end;
  }
}

} // namespace

std::vector<DiffLine> lineDiff(std::string_view before, std::string_view after) {
  const auto texts = compare(before, after);
  std::vector<DiffLine> diff;
  addLines(diff, DiffLine::Kind::Common, texts.before, 0, texts.prefix);
  if (texts.beforeEnd() + texts.afterEnd() - 2 * texts.prefix <= kLongestComparison) {
    addShortest(diff, texts);
  } else {
    addLines(diff, DiffLine::Kind::Removed, texts.before, texts.prefix, texts.beforeEnd());
    addLines(diff, DiffLine::Kind::Added, texts.after, texts.prefix, texts.afterEnd());
  }
  addLines(diff, DiffLine::Kind::Common, texts.before, texts.beforeEnd(), texts.before.size());
  orderRuns(diff);
  return diff;
}

} // namespace rankwright
