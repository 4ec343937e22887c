#include "widgets/help/help_library.h"

#include "widgets/help/help_link.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace rankwright {

QString helpRoot() {
  return QStringLiteral(":/rankwright/help");
}

QStringList linksOf(const HelpPage& page) {
  static const QRegularExpression code(QStringLiteral("```.*?```|`[^`\n]*`"),
                                       QRegularExpression::DotMatchesEverythingOption);
  static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
  auto text = page.markdown;
  text.remove(code);
  QStringList links;
  for (auto matches = link.globalMatch(text); matches.hasNext();)
    links << matches.next().captured(1);
  return links;
}

Result<std::shared_ptr<const HelpLibrary>> HelpLibrary::read(const QString& root, const QString& language) {
  auto library = std::make_shared<HelpLibrary>();
  library->root_ = root;
  for (const auto& folder : {language, QStringLiteral("en"), QStringLiteral("reference")})
    library->readFolder(folder);
  if (!library->find(QStringLiteral("index")))
    return fail(ErrorKind::NotFound, "the guide has no page \"index\": {}", root.toStdString());
  library->orderContents();
  return library;
}

void HelpLibrary::readFolder(const QString& folder) {
  const QDir directory(root_ + QLatin1Char('/') + folder);
  for (const auto& name : directory.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    auto page = parseHelpPage(folder + QLatin1Char('/') + name, QString::fromUtf8(file.readAll()));
    if (!pages_.contains(page.id)) pages_.insert(page.id, std::move(page));
  }
}

void HelpLibrary::orderContents() {
  const auto add = [this](const QString& id) {
    if (pages_.contains(id) && !contents_.contains(id)) contents_ << id;
  };
  add(QStringLiteral("index"));
  for (const auto& href : linksOf(pages_[QStringLiteral("index")])) {
    const auto link = parseHelpLink(href);
    if (link.kind == HelpLink::Kind::Page) add(link.target);
  }
  auto rest = pages_.keys();
  rest.sort();
  for (const auto& id : rest)
    add(id);
}

const HelpPage* HelpLibrary::find(const QString& id) const {
  const auto found = pages_.constFind(id);
  return found == pages_.constEnd() ? nullptr : &*found;
}

} // namespace rankwright
