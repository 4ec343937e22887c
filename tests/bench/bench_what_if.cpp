// How soon the list of an edited configuration is there: from the edit of the text to the list with its
// trace, a thousand candidates, an edit at a time; beside it what opening the workspace again costs.
#include "core/base/file.h"
#include "core/document/toml_edit.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/scratch_folder.h"
#include "core/workspace/what_if.h"
#include "core/workspace/workspace_builder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>

using namespace rankwright;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsOf(const std::function<void()>& work) {
  const auto begin = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void report(const char* name, std::vector<double> times) {
  std::ranges::sort(times);
  const auto at = [&](double share) { return times[std::size_t(share * double(times.size() - 1))]; };
  std::printf("%-44s p50 %8.2f ms   p99 %8.2f ms   (%zu times)\n", name, at(0.5), at(0.99), times.size());
}

/// The default channels, each with room for hundreds, merged to a thousand.
std::string wide(std::string text) {
  for (std::size_t i = 0; i < 5; ++i)
    text = withTomlValue(text, {"channel", i}, "count", "1000").value_or(text);
  return withTomlValue(text, {"merge", 0}, "count", "1000").value();
}

} // namespace

int main() {
  const auto scratch = ScratchFolder::create("bench-what-if").value();
  const auto folder = scratch.path() / "store";
  const auto store = simulateStore({.items = 5000, .users = 500, .days = 20, .seed = 1}, {}).value().store;
  if (!buildWorkspace(store, {folder, {}, "Bench", "", TasteModel::Categories}, {})) return 1;
  DraftTexts draft{{"pipeline.toml", wide(readTextFile(folder / "pipeline.toml").value())},
                   {"rules.toml", readTextFile(folder / "rules.toml").value()}};
  std::ofstream(folder / "pipeline.toml") << draft.pipeline.text;
  const auto workspace = Workspace::open(folder, {}).value();
  WhatIf whatIf(workspace);
  std::size_t candidates = 0;
  const auto recommend = [&](const Pipeline& pipeline, std::uint32_t user) {
    candidates = pipeline.recommend({UserId(user % 500), {}}, true).value().trace->ranked.size();
  };
  recommend(whatIf.make(draft).value()->pipeline(), 0);

  std::vector<double> counts, switches, keyRules, fieldRules, openings;
  const auto edited = [&](std::uint32_t i) {
    return millisecondsOf([&] { recommend(whatIf.make(draft).value()->pipeline(), i); });
  };
  for (std::uint32_t i = 0; i < 200; ++i) {
    draft.pipeline.text =
        withTomlValue(draft.pipeline.text, {"merge", 0}, "count", std::to_string(1000 + i)).value();
    counts.push_back(edited(i));
    draft.pipeline.text =
        withTomlValue(draft.pipeline.text, {"channel", 1}, "enabled", i % 2 ? "true" : "false").value();
    switches.push_back(edited(i));
  }
  const auto rules = draft.rules.text;
  const auto withRule = [&](const std::string& before, const std::string& after) {
    draft.rules.text = rules;
    draft.rules.text.replace(rules.find(before), before.size(), after);
  };
  for (std::uint32_t i = 0; i < 100; ++i) {
    withRule("top(used_items, 100)", "top(used_items, " + std::to_string(20 + i) + ")");
    keyRules.push_back(edited(i));
    withRule("taste = top_categories", "taste = top(top_categories, " + std::to_string(1 + i) + ")");
    fieldRules.push_back(edited(i));
  }
  for (std::uint32_t i = 0; i < 20; ++i)
    openings.push_back(
        millisecondsOf([&] { recommend(Workspace::open(folder, {}).value()->pipeline(), i); }));

  std::printf("5,000 apps, 500 users, %zu candidates ranked by FM, list with its trace after an edit of\n",
              candidates);
  report("a count", counts);
  report("a channel's switch", switches);
  report("a rule of keys", keyRules);
  report("a rule of the model's fields", fieldRules);
  report("the same by opening the workspace again", openings);
}
