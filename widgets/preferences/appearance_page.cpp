#include "widgets/preferences/appearance_page.h"

#include "widgets/preferences/preference_form.h"
#include "widgets/preferences/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QSpinBox>

namespace rankwright {

namespace {

constexpr int kScaleStep = 25; ///< percent

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::AppearancePage)
};

void addMode(PreferenceForm& form, Preferences& preferences) {
  using Mode = Appearance::Mode;
  auto* mode = form.addChoice(QStringLiteral("mode"), Texts::tr("&Colours"),
                              Texts::tr("Light or dark, or whichever the desktop is"));
  mode->addItem(Texts::tr("As the system"), QVariant::fromValue(Mode::System));
  mode->addItem(Texts::tr("Light"), QVariant::fromValue(Mode::Light));
  mode->addItem(Texts::tr("Dark"), QVariant::fromValue(Mode::Dark));
  const auto show = [mode, &preferences] {
    mode->setCurrentIndex(mode->findData(QVariant::fromValue(preferences.mode())));
  };
  show();
  QObject::connect(&preferences, &Preferences::modeChanged, mode, show);
  QObject::connect(mode, &QComboBox::activated, &preferences,
                   [mode, &preferences] { preferences.setMode(mode->currentData().value<Mode>()); });
}

void addContrast(PreferenceForm& form, Preferences& preferences) {
  auto* contrast = form.addSwitch(QStringLiteral("highContrast"), Texts::tr("&High contrast"),
                                  Texts::tr("Stronger text and borders, for eyes that need them"));
  contrast->setChecked(preferences.highContrast());
  QObject::connect(&preferences, &Preferences::highContrastChanged, contrast, &QCheckBox::setChecked);
  QObject::connect(contrast, &QCheckBox::toggled, &preferences, &Preferences::setHighContrast);
}

void addScale(PreferenceForm& form, Preferences& preferences) {
  auto* scale =
      form.addNumber(QStringLiteral("scale"), Texts::tr("&Size of the interface"),
                     Texts::tr("Enlarges text, icons and spacing, on top of what the desktop asks for"));
  scale->setRange(Preferences::kLeastScale, Preferences::kMostScale);
  scale->setSingleStep(kScaleStep);
  scale->setSuffix(Texts::tr(" %", "per cent, behind a number"));
  scale->setValue(preferences.scale());
  QObject::connect(&preferences, &Preferences::scaleChanged, scale, &QSpinBox::setValue);
  QObject::connect(scale, &QSpinBox::valueChanged, &preferences, &Preferences::setScale);
  form.addNote(Texts::tr("A new size takes effect when the program starts again."));
}

void addLanguage(PreferenceForm& form, Preferences& preferences,
                 const std::vector<LanguageChoice>& languages) {
  auto* language = form.addChoice(QStringLiteral("language"), Texts::tr("&Language"),
                                  Texts::tr("The language of menus, labels and messages"));
  language->addItem(Texts::tr("As the system"), QString());
  for (const auto& choice : languages)
    language->addItem(choice.name, choice.code);
  const auto show = [language, &preferences] {
    language->setCurrentIndex(qMax(0, language->findData(preferences.language())));
  };
  show();
  QObject::connect(&preferences, &Preferences::languageChanged, language, show);
  QObject::connect(language, &QComboBox::activated, &preferences,
                   [language, &preferences] { preferences.setLanguage(language->currentData().toString()); });
}

} // namespace

PreferencePage appearancePage(Preferences& preferences, std::vector<LanguageChoice> languages) {
  const auto make = [&preferences, languages = std::move(languages)]() -> QWidget* {
    auto* form = new PreferenceForm;
    addMode(*form, preferences);
    addContrast(*form, preferences);
    addScale(*form, preferences);
    addLanguage(*form, preferences, languages);
    return form;
  };
  return {.id = QStringLiteral("appearance"),
          .title = Texts::tr("Appearance"),
          .icon = QStringLiteral("preferences-desktop-theme"),
          .keywords = {Texts::tr("theme"), Texts::tr("font"), Texts::tr("zoom"), Texts::tr("translation"),
                       Texts::tr("night"), QStringLiteral("language"), QStringLiteral("语言")},
          .make = make,
          .restore = [&preferences] { preferences.resetAppearance(); }};
}

} // namespace rankwright
