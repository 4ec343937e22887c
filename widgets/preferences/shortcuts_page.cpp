#include "widgets/preferences/shortcuts_page.h"

#include "widgets/command/shortcut_editor.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ShortcutsPage)
};

} // namespace

PreferencePage shortcutsPage(CommandRegistry& registry) {
  return {.id = QStringLiteral("shortcuts"),
          .title = Texts::tr("Shortcuts"),
          .icon = QStringLiteral("preferences-desktop-keyboard"),
          .keywords = {Texts::tr("keyboard"), Texts::tr("keys"), Texts::tr("hotkeys"), Texts::tr("commands")},
          .make = [&registry]() -> QWidget* { return new ShortcutEditor(registry); }};
}

} // namespace rankwright
