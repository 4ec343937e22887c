#include "widgets/command/shortcut_list.h"

#include "widgets/command/command_registry.h"
#include "widgets/command/fuzzy_match.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ShortcutList)
};

ShortcutGroup::Line lineOf(const CommandRegistry& registry, const QAction* action) {
  QStringList keys;
  for (const auto& sequence : action->shortcuts())
    keys << sequence.toString(QKeySequence::NativeText);
  return {registry.nameOf(action), keys.join(QStringLiteral(" / "))};
}

bool fits(const FuzzyQuery& query, const ShortcutGroup::Line& line, const QString& group) {
  const auto match = query.match({foldText(line.command), foldText(group), foldText(line.keys)});
  return match && match->plain;
}

QString escaped(QString cell) {
  return cell.replace(u'\\', QStringLiteral("\\\\")).replace(u'|', QStringLiteral("\\|"));
}

QString htmlRow(const ShortcutGroup::Line& line) {
  return QStringLiteral("<tr><td width=\"70%\">%1</td><td>%2</td></tr>")
      .arg(line.command.toHtmlEscaped(), line.keys.toHtmlEscaped());
}

} // namespace

ShortcutGroups listShortcuts(const CommandRegistry& registry, const QString& filter) {
  ShortcutGroups groups;
  QSet<QString> seen;
  const FuzzyQuery query(filter);
  for (const auto* action : registry.commands()) {
    if (action->shortcut().isEmpty() || seen.contains(action->objectName())) continue;
    seen.insert(action->objectName());
    const auto title = registry.groupOf(action);
    auto line = lineOf(registry, action);
    if (!fits(query, line, title)) continue;
    auto group = std::ranges::find(groups, title, &ShortcutGroup::title);
    if (group == groups.end()) group = groups.insert(groups.end(), {title});
    group->lines.push_back(std::move(line));
  }
  return groups;
}

QString toMarkdown(const ShortcutGroups& groups) {
  QStringList parts;
  for (const auto& group : groups) {
    QStringList lines{QStringLiteral("## ") + group.title, QString(),
                      QStringLiteral("| %1 | %2 |").arg(Texts::tr("Command"), Texts::tr("Keys")),
                      QStringLiteral("| --- | --- |")};
    for (const auto& line : group.lines)
      lines << QStringLiteral("| %1 | %2 |").arg(escaped(line.command), escaped(line.keys));
    parts << lines.join(u'\n') + u'\n';
  }
  return parts.join(u'\n');
}

QString toHtml(const ShortcutGroups& groups) {
  QString html;
  for (const auto& group : groups) {
    html += QStringLiteral("<h3>%1</h3><table width=\"100%\" cellpadding=\"2\">")
                .arg(group.title.toHtmlEscaped());
    for (const auto& line : group.lines)
      html += htmlRow(line);
    html += QStringLiteral("</table>");
  }
  return html;
}

} // namespace rankwright
