#include "core/document/line_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

/// A stretch of a comparison that is printed: changes with the context around them.
struct Hunk {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Hunk> hunksOf(const std::vector<DiffLine>& diff, std::size_t context) {
  std::vector<Hunk> hunks;
  for (std::size_t i = 0; i < diff.size(); ++i) {
    if (diff[i].kind == DiffLine::Kind::Common) continue;
    const Hunk here{i - std::min(i, context), std::min(i + 1 + context, diff.size())};
    if (!hunks.empty() && here.begin <= hunks.back().end)
      hunks.back().end = here.end;
    else
      hunks.push_back(here);
  }
  return hunks;
}

/// Lines of both texts that come before a place of the comparison.
struct LineCount {
  std::size_t before = 0;
  std::size_t after = 0;

  void add(const DiffLine& line) {
    before += line.kind != DiffLine::Kind::Added;
    after += line.kind != DiffLine::Kind::Removed;
  }
};

// An empty range names the line before it, as diff -u does.
std::string rangeText(std::size_t first, std::size_t count) {
  const auto line = count == 0 ? first : first + 1;
  return count == 1 ? fmt::format("{}", line) : fmt::format("{},{}", line, count);
}

char markOf(DiffLine::Kind kind) {
  return kind == DiffLine::Kind::Common ? ' ' : kind == DiffLine::Kind::Removed ? '-' : '+';
}

void print(const DiffLine& line, std::string& out) {
  out += markOf(line.kind);
  out += line.text;
  if (!line.text.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

void print(const std::vector<DiffLine>& diff, const Hunk& hunk, LineCount start, std::string& out) {
  LineCount size;
  for (auto i = hunk.begin; i < hunk.end; ++i)
    size.add(diff[i]);
  out += fmt::format("@@ -{} +{} @@\n", rangeText(start.before, size.before),
                     rangeText(start.after, size.after));
  for (auto i = hunk.begin; i < hunk.end; ++i)
    print(diff[i], out);
}

} // namespace

std::string unifiedDiff(std::string_view before, std::string_view after, const DiffLabels& labels,
                        std::size_t context) {
  const auto diff = lineDiff(before, after);
  const auto hunks = hunksOf(diff, context);
  if (hunks.empty()) return {};
  auto out = fmt::format("--- {}\n+++ {}\n", labels.before, labels.after);
  LineCount place;
  std::size_t line = 0;
  for (const auto& hunk : hunks) {
    for (; line < hunk.begin; ++line)
      place.add(diff[line]);
    print(diff, hunk, place, out);
  }
  return out;
}

} // namespace rankwright
