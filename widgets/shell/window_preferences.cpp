#include "widgets/shell/window_preferences.h"

#include "core/document/journal_writer.h"
#include "widgets/common/ui_language.h"
#include "widgets/preferences/appearance_page.h"
#include "widgets/preferences/general_page.h"
#include "widgets/preferences/preferences.h"
#include "widgets/preferences/preferences_dialog.h"
#include "widgets/preferences/recovery_page.h"
#include "widgets/preferences/shortcuts_page.h"
#include "widgets/shell/show_in_front.h"

namespace rankwright {

void showPreferencesDialog(Preferences& preferences, CommandRegistry& commands, QWidget* window) {
  auto* dialog = window->findChild<PreferencesDialog*>();
  if (!dialog) {
    dialog =
        new PreferencesDialog({generalPage(preferences), appearancePage(preferences, UiLanguage::choices()),
                               shortcutsPage(commands), recoveryPage(preferences, JournalWriter::kInterval)},
                              window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
  }
  showInFront(*dialog);
}

} // namespace rankwright
