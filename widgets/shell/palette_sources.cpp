#include "widgets/shell/palette_sources.h"

#include "core/workspace/workspace.h"
#include "widgets/command/fuzzy_match.h"
#include "widgets/common/entry_source.h"
#include "widgets/common/text.h"
#include "widgets/common/view.h"
#include "widgets/shell/view_deck.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/simulator/user_directory.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::PaletteSources)
};

/// The rows of a searchable list, e.g. users.
class EntryPaletteSource final : public PaletteSource {
public:
  struct Keys {
    std::function<Address(std::uint32_t row)> addressOf;
    std::function<std::optional<std::uint32_t>(const std::string& key)> rowOf;
  };

  EntryPaletteSource(QString title, QString icon, std::shared_ptr<const EntrySource> entries, Keys keys)
      : title_(std::move(title)),
        icon_(std::move(icon)),
        entries_(std::move(entries)),
        keys_(std::move(keys)) {}

  QString title() const override { return title_; }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit,
                                         const JobControl& job) const override {
    RW_ASSIGN(const auto rows, searchEntries(*entries_, query, job));
    std::vector<PaletteEntry> found;
    for (const auto row : *rows) {
      if (std::ssize(found) >= limit) break;
      found.push_back(entryFor(row));
    }
    return found;
  }

  std::vector<PaletteEntry> withKey(const QString& key) const override {
    const auto row = keys_.rowOf(key.toStdString());
    return row ? std::vector{entryFor(*row)} : std::vector<PaletteEntry>();
  }

private:
  PaletteEntry entryFor(std::uint32_t row) const {
    auto entry = entries_->at(row);
    return {.title = std::move(entry.title),
            .detail = std::move(entry.detail),
            .icon = icon_,
            .address = keys_.addressOf(row)};
  }

  QString title_;
  QString icon_;
  std::shared_ptr<const EntrySource> entries_;
  Keys keys_;
};

/// A short list that is known in advance: views, rules.
class ListPaletteSource final : public PaletteSource {
public:
  ListPaletteSource(QString title, std::vector<PaletteEntry> entries)
      : title_(std::move(title)), entries_(std::move(entries)) {}

  QString title() const override { return title_; }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit, const JobControl&) const override {
    std::vector<PaletteEntry> found;
    const auto words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const auto& entry : entries_)
      if (std::ssize(found) < limit && std::ranges::all_of(words, [&](const QString& word) {
            return entry.title.contains(word, Qt::CaseInsensitive);
          }))
        found.push_back(entry);
    return found;
  }

  std::vector<PaletteEntry> withKey(const QString& key) const override {
    std::vector<PaletteEntry> found;
    std::ranges::copy_if(entries_, std::back_inserter(found),
                         [&](const PaletteEntry& entry) { return entry.address.key == key; });
    return found;
  }

private:
  QString title_;
  std::vector<PaletteEntry> entries_;
};

/// The keys of every index: those that begin with what is typed, then those that hold its words in any order.
class KeyPaletteSource final : public PaletteSource {
public:
  explicit KeyPaletteSource(std::shared_ptr<const Workspace> workspace) : workspace_(std::move(workspace)) {}

  QString title() const override { return Texts::tr("Index keys"); }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit,
                                         const JobControl& job) const override {
    std::vector<PaletteEntry> found;
    const auto prefix = query.trimmed().toStdString();
    if (prefix.empty()) return found;
    for (const auto& [name, index] : workspace_->indexes()) {
      RW_CHECK(job.check());
      const auto range = index.keysWithPrefix(prefix);
      for (auto key = range.first; key < range.last && std::ssize(found) < limit; ++key)
        found.push_back(entryFor(name, toQt(index.keyAt(key))));
    }
    RW_CHECK(addKeysWithWords(found, query, limit, job));
    return found;
  }

  std::vector<PaletteEntry> withKey(const QString& key) const override {
    std::vector<PaletteEntry> found;
    for (const auto& [name, index] : workspace_->indexes())
      if (index.find(key.toStdString())) found.push_back(entryFor(name, key));
    return found;
  }

private:
  static constexpr std::uint32_t kKeysBetweenChecks = 4096;

  /// Words may also name the index, since equal keys stand in several.
  Status addKeysWithWords(std::vector<PaletteEntry>& found, const QString& query, int limit,
                          const JobControl& job) const {
    const auto words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto prefix = query.trimmed();
    for (const auto& [name, index] : workspace_->indexes())
      for (std::uint32_t row = 0; row < index.keyCount() && std::ssize(found) < limit; ++row) {
        if (row % kKeysBetweenChecks == 0) RW_CHECK(job.check());
        const auto key = toQt(index.keyAt(row));
        const QString text = key + QLatin1Char(' ') + toQt(name);
        const auto holds = [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); };
        if (!key.startsWith(prefix) && std::ranges::all_of(words, holds))
          found.push_back(entryFor(name, key));
      }
    return {};
  }

  static PaletteEntry entryFor(const std::string& index, const QString& key) {
    return {.title = key,
            .detail = toQt(index),
            .icon = QStringLiteral("view-list-details"),
            .address = {QStringLiteral("key"), toQt(index) + QLatin1Char('=') + key}};
  }

  std::shared_ptr<const Workspace> workspace_;
};

std::optional<std::uint32_t> rowOf(const auto& id) {
  return id ? std::optional(id->value()) : std::nullopt;
}

std::shared_ptr<const PaletteSource> viewSource(const ViewDeck& deck) {
  std::vector<PaletteEntry> entries;
  for (const auto* view : deck.views())
    entries.push_back(
        {.title = view->title(), .icon = view->iconName(), .address = {QStringLiteral("view"), view->id()}});
  return std::make_shared<ListPaletteSource>(Texts::tr("Views"), std::move(entries));
}

std::shared_ptr<const PaletteSource> ruleSource(const Workspace& workspace) {
  std::vector<PaletteEntry> entries;
  for (const auto& name : workspace.rules().names())
    entries.push_back({.title = toQt(name),
                       .detail = toQt(workspace.rules().textOf(name)),
                       .icon = QStringLiteral("code-context"),
                       .address = {QStringLiteral("rule"), toQt(name)}});
  return std::make_shared<ListPaletteSource>(Texts::tr("Rules"), std::move(entries));
}

std::shared_ptr<const PaletteSource> userSource(const std::shared_ptr<const Workspace>& workspace) {
  return std::make_shared<EntryPaletteSource>(
      Texts::tr("Users"), QStringLiteral("user-identity"),
      std::make_shared<const UserDirectory>(std::shared_ptr<const UserStore>(workspace, &workspace->users())),
      EntryPaletteSource::Keys{
          [workspace](std::uint32_t row) {
            return Address{QStringLiteral("user"), toQt(workspace->users().keyOf(UserId(row)))};
          },
          [workspace](const std::string& key) { return rowOf(workspace->users().find(key)); }});
}

std::shared_ptr<const PaletteSource> appSource(const std::shared_ptr<const Workspace>& workspace) {
  return std::make_shared<EntryPaletteSource>(
      Texts::tr("Apps"), QStringLiteral("application-x-executable"),
      std::make_shared<const AppCatalogue>(std::shared_ptr<const ItemPool>(workspace, &workspace->items())),
      EntryPaletteSource::Keys{
          [workspace](std::uint32_t row) {
            return Address{QStringLiteral("item"), toQt(workspace->items().keyOf(ItemId(row)))};
          },
          [workspace](const std::string& key) { return rowOf(workspace->items().find(key)); }});
}

} // namespace

PaletteSources paletteSources(const ViewDeck& deck, const std::shared_ptr<const Workspace>& workspace) {
  PaletteSources sources = {viewSource(deck)};
  if (!workspace) return sources;
  sources.push_back(userSource(workspace));
  sources.push_back(appSource(workspace));
  sources.push_back(std::make_shared<KeyPaletteSource>(workspace));
  sources.push_back(ruleSource(*workspace));
  return sources;
}

} // namespace rankwright
