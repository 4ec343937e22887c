#include "app/cli/release_options.h"

#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/base/account_name.h"
#include "core/expr/moment_text.h"

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string whatText(const BoardVersion& version) {
  if (version.restores) return fmt::format("{} to {}", nameOf(version.kind), *version.restores);
  return std::string(nameOf(version.kind));
}

std::string slotText(std::uint32_t slot) {
  return slot > 0 ? std::to_string(slot) : "";
}

} // namespace

void SignatureOptions::addTo(CLI::App& command) {
  who = accountName();
  command.add_option("--who", who, "Who makes the release (default: the name of your account)")
      ->type_name("NAME");
  command.add_option("--why", why, "Why; there must be a reason, and the history keeps it")
      ->type_name("TEXT");
}

Json versionJson(const BoardVersion& version) {
  Json json = {{"board", version.board},     {"version", version.number},
               {"release", version.release}, {"kind", nameOf(version.kind)},
               {"time", version.time},       {"who", version.who},
               {"why", version.why},         {"withdrawn", version.isWithdrawn}};
  if (version.restores) json["restores"] = *version.restores;
  if (version.isWithdrawn) return json;
  json["items"] = version.itemCount;
  json["hash"] = version.hash;
  return json;
}

Json releaseJson(const BoardRelease& release) {
  Json json = {{"release", release.number}, {"versions", Json::array()}, {"unchanged", release.unchanged}};
  for (const auto& version : release.versions)
    json["versions"].push_back(versionJson(version));
  return json;
}

std::string versionsText(const std::vector<BoardVersion>& versions) {
  using Align = TextTable::Align;
  TextTable table({{"board"},
                   {"version", Align::Right},
                   {"release", Align::Right},
                   {"what"},
                   {"items", Align::Right},
                   {"when", Align::Left, 24},
                   {"who"},
                   {"why", Align::Left, 60}});
  for (const auto& each : versions)
    table.addRow({each.board, std::to_string(each.number), std::to_string(each.release), whatText(each),
                  each.isWithdrawn ? "" : std::to_string(each.itemCount), momentText(each.time), each.who,
                  each.why});
  return table.toText();
}

void printDiff(Console& console, const VersionDiff& diff) {
  console.print("{}", diff.text);
  if (diff.list.empty()) return;
  using Align = TextTable::Align;
  TextTable table({{"item"}, {"before", Align::Right}, {"after", Align::Right}, {"what"}});
  for (const auto& each : diff.list)
    table.addRow({each.item, slotText(each.before), slotText(each.after),
                  each.isNew() ? "new" : (each.isGone() ? "gone" : "moved")});
  console.print("{}", table.toText());
}

Json diffJson(const VersionDiff& diff) {
  Json json = {{"settings", Json::array()}, {"items", Json::array()}, {"text", diff.text}};
  for (const auto& each : diff.settings)
    json["settings"].push_back({{"key", each.key}, {"before", each.before}, {"after", each.after}});
  for (const auto& each : diff.list)
    json["items"].push_back({{"item", each.item},
                             {"before", each.before > 0 ? Json(each.before) : Json()},
                             {"after", each.after > 0 ? Json(each.after) : Json()}});
  return json;
}

std::string releaseJsonText(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void printRelease(Console& console, const BoardRelease& release, bool json) {
  if (json) {
    console.print("{}", releaseJsonText(releaseJson(release)));
    return;
  }
  if (release.number > 0) console.print("Release {}\n{}", release.number, versionsText(release.versions));
  if (!release.unchanged.empty())
    console.print("Nothing differs, and there is no new version, of: {}\n",
                  fmt::join(release.unchanged, ", "));
}

} // namespace rankwright::cli
