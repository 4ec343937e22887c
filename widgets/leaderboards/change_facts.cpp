#include "widgets/leaderboards/change_facts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ChangeFacts)
};

} // namespace

QString slotText(std::uint32_t slot) {
  return slot == 0 ? QString() : QString::number(slot);
}

QString moveText(std::uint32_t before, std::uint32_t after) {
  if (before == after) return {};
  if (before == 0) return Texts::tr("new");
  if (after == 0) return Texts::tr("gone");
  const auto places = static_cast<int>(before) - static_cast<int>(after);
  return places > 0 ? Texts::tr("up %1").arg(places) : Texts::tr("down %1").arg(-places);
}

FactTable settingFacts(const VersionDiff& difference, const QString& before, const QString& after) {
  FactTable table;
  table.columns = {{Texts::tr("Key"), Texts::tr("As the board's file calls it")},
                   {before, Texts::tr("What it said")},
                   {after, Texts::tr("What it says")}};
  if (difference.unreadable)
    table.rows.push_back({{errorText(*difference.unreadable)}, {QString()}, {QString()}});
  for (const auto& change : difference.settings)
    table.rows.push_back({{toQt(change.key)}, {toQt(change.before)}, {toQt(change.after)}});
  return table;
}

FactTable listFacts(const VersionDiff& difference, const ItemNames& nameOf) {
  FactTable table;
  table.columns = {{Texts::tr("App"), Texts::tr("Follow it to its features")},
                   {Texts::tr("Before"), Texts::tr("Its slot"), FactKind::Figure},
                   {Texts::tr("After"), Texts::tr("Its slot"), FactKind::Figure},
                   {Texts::tr("Change"), Texts::tr("Whether it is new, gone, or how many slots it moves")}};
  for (const auto& change : difference.list) {
    const auto key = toQt(change.item);
    table.rows.push_back({{.text = nameOf ? nameOf(change.item) : key,
                           .toolTip = key,
                           .address = {QStringLiteral("item"), key}},
                          {slotText(change.before)},
                          {slotText(change.after)},
                          {moveText(change.before, change.after)}});
  }
  return table;
}

QString differenceText(const VersionDiff& difference) {
  if (difference.isEmpty()) return Texts::tr("nothing differs");
  if (difference.settings.empty() && difference.list.empty() && !difference.unreadable)
    return Texts::tr("only comments and spaces of the definition differ");
  const auto count = [&](auto is) { return static_cast<int>(std::ranges::count_if(difference.list, is)); };
  const auto isNew = count([](const ListChange& change) { return change.isNew(); });
  const auto isGone = count([](const ListChange& change) { return change.isGone(); });
  const auto moved = static_cast<int>(difference.list.size()) - isNew - isGone;
  return Texts::tr("%1 new · %2 gone · %3 moved · %4 keys changed")
      .arg(isNew)
      .arg(isGone)
      .arg(moved)
      .arg(difference.settings.size());
}

} // namespace rankwright
