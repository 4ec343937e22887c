#include "widgets/preferences/recovery_page.h"

#include "widgets/preferences/preference_form.h"
#include "widgets/preferences/preferences.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLocale>
#include <QSpinBox>

namespace rankwright {

namespace {

constexpr int kPatienceStep = 100; ///< milliseconds

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RecoveryPage)
};

void addPatience(PreferenceForm& form, Preferences& preferences) {
  auto* patience =
      form.addNumber(QStringLiteral("jobPatience"), Texts::tr("Show &jobs that run longer than"),
                     Texts::tr("Shorter jobs end before one could read about them in the status bar"));
  patience->setRange(0, static_cast<int>(Preferences::kMostPatience.count()));
  patience->setSingleStep(kPatienceStep);
  patience->setSuffix(Texts::tr(" ms", "milliseconds, behind a number"));
  const auto show = [patience, &preferences] {
    patience->setValue(static_cast<int>(preferences.jobPatience().count()));
  };
  show();
  QObject::connect(&preferences, &Preferences::jobPatienceChanged, patience, show);
  QObject::connect(patience, &QSpinBox::valueChanged, &preferences, [&preferences](int value) {
    preferences.setJobPatience(std::chrono::milliseconds(value));
  });
}

void addRecovery(PreferenceForm& form, Preferences& preferences, std::chrono::milliseconds autosave) {
  auto* offers = form.addSwitch(
      QStringLiteral("offersRecovery"), Texts::tr("&Offer unsaved work after a crash"),
      Texts::tr("Ask at the start whether to restore what the recovery journal holds; the journal "
                "is kept either way"));
  offers->setChecked(preferences.offersRecovery());
  QObject::connect(&preferences, &Preferences::offersRecoveryChanged, offers, &QCheckBox::setChecked);
  QObject::connect(offers, &QCheckBox::toggled, &preferences, &Preferences::setOffersRecovery);
  const auto seconds = std::chrono::duration<double>(autosave).count();
  form.addFact(Texts::tr("Unsaved work is written every"),
               Texts::tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'g', 3)));
  form.addNote(Texts::tr("The journal is removed only by saving or by closing without an unsaved change."));
}

} // namespace

PreferencePage recoveryPage(Preferences& preferences, std::chrono::milliseconds autosave) {
  const auto make = [&preferences, autosave]() -> QWidget* {
    auto* form = new PreferenceForm;
    addPatience(*form, preferences);
    addRecovery(*form, preferences, autosave);
    return form;
  };
  return {.id = QStringLiteral("recovery"),
          .title = Texts::tr("Jobs and recovery"),
          .icon = QStringLiteral("document-save-as"),
          .keywords = {Texts::tr("autosave"), Texts::tr("backup"), Texts::tr("crash"), Texts::tr("progress")},
          .make = make,
          .restore = [&preferences] { preferences.resetRecovery(); }};
}

} // namespace rankwright
