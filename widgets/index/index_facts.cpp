#include "widgets/index/index_facts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::IndexFacts)
};

QString bytesText(std::uint64_t bytes) {
  return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1);
}

QString percentText(double share) {
  return QString::number(100 * share, 'f', share > 0 && share < 0.001 ? 3 : 1) + QStringLiteral(" %");
}

QDateTime timeOf(std::filesystem::file_time_type time) {
  const auto system = std::chrono::file_clock::to_sys(time);
  return QDateTime::fromSecsSinceEpoch(
      std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count());
}

QString ageText(qint64 seconds) {
  if (seconds < 3600) return Texts::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
  if (seconds < 48 * 3600) return Texts::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / 3600));
  return Texts::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / 86400));
}

struct Lines {
  FactTable table{.columns = {{Texts::tr("Figure"), Texts::tr("What is counted")},
                              {Texts::tr("Value"), Texts::tr("Its value for this index")}},
                  .rows = {}};

  void add(const QString& title, const QString& value, const QString& toolTip, const Address& address = {}) {
    table.rows.push_back(
        {{.text = title, .toolTip = toolTip}, {.text = value, .toolTip = toolTip, .address = address}});
  }
};

void addSizes(Lines& lines, const IndexOverview& overview) {
  lines.add(Texts::tr("Keys"), countText(overview.keyCount), Texts::tr("Distinct keys of the index"));
  lines.add(Texts::tr("Postings"), countText(overview.postingCount),
            Texts::tr("Apps under all keys together; an app counts once for each of its keys"));
  lines.add(Texts::tr("Longest posting list"), countText(overview.statistics.longest),
            Texts::tr("Postings of the key that has most of them"));
  const auto each = overview.postingCount == 0 ? 0
                                               : static_cast<double>(overview.bytes.total()) /
                                                     static_cast<double>(overview.postingCount);
  lines.add(Texts::tr("Size"),
            Texts::tr("%1, %2 bytes a posting")
                .arg(bytesText(overview.bytes.total()), QString::number(each, 'f', 1)),
            Texts::tr("Keys %1, hash %2, places of the lists %3, postings %4")
                .arg(bytesText(overview.bytes.keys), bytesText(overview.bytes.hash),
                     bytesText(overview.bytes.lists), bytesText(overview.bytes.postings)));
}

void addWeights(Lines& lines, const IndexStatistics& statistics) {
  lines.add(Texts::tr("Weights"),
            Texts::tr("%1 to %2, mean %3")
                .arg(weightText(statistics.smallestWeight), weightText(statistics.largestWeight),
                     weightText(statistics.meanWeight)),
            Texts::tr("Smallest, largest and mean weight over all postings"));
}

void addCoverage(Lines& lines, const IndexOverview& overview) {
  const auto& statistics = overview.statistics;
  lines.add(Texts::tr("Apps no key reaches"),
            Texts::tr("%1 (%2 of %3)")
                .arg(percentText(overview.shareOfItemsWithoutKey()),
                     countText(overview.itemCount - statistics.itemsReached), countText(overview.itemCount)),
            Texts::tr("Apps of the pool that stand under no key: this index can never recall them"));
  lines.add(
      Texts::tr("Keys with dead apps"),
      Texts::tr("%1 (%2 keys, %3 postings)")
          .arg(percentText(overview.shareOfKeysWithDeadItems()), countText(statistics.keysWithDeadItems),
               countText(statistics.deadPostings)),
      Texts::tr("Keys under which an app stands of which the pool knows nothing but its key: it takes a "
                "place in the list and cannot be shown"));
  if (statistics.damagedLists > 0)
    lines.add(Texts::tr("Damaged lists"), countText(statistics.damagedLists),
              Texts::tr("Posting lists that cannot be read to their end. Build the indexes again."));
}

QString sourceText(const IndexOrigin& origin) {
  const auto kind = toQt(describe(origin.kind));
  return origin.source.empty() ? kind : Texts::tr("%1: %2").arg(kind, toQt(origin.source));
}

void addMaking(Lines& lines, const IndexOverview& overview, const QDateTime& now) {
  if (overview.built) {
    const auto built = timeOf(*overview.built);
    lines.add(Texts::tr("Built"),
              Texts::tr("%1, %2").arg(QLocale().toString(built, QLocale::ShortFormat),
                                      ageText(std::max<qint64>(0, built.secsTo(now)))),
              Texts::tr("When the file of the index was written"));
  }
  if (!overview.origin) return;
  lines.add(Texts::tr("Made from"), sourceText(*overview.origin),
            Texts::tr("The kind of the index and what its keys are made from, as indexes.toml says"));
  if (const auto rule = toQt(overview.origin->rule); !rule.isEmpty())
    lines.add(Texts::tr("Rule"), rule, Texts::tr("The rule that gives the keys of each app"),
              {QStringLiteral("rule"), rule});
}

} // namespace

FactTable overviewFacts(const IndexOverview& overview, const QDateTime& now) {
  Lines lines;
  addSizes(lines, overview);
  addWeights(lines, overview.statistics);
  addCoverage(lines, overview);
  addMaking(lines, overview, now);
  return std::move(lines.table);
}

} // namespace rankwright
