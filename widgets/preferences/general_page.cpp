#include "widgets/preferences/general_page.h"

#include "widgets/preferences/preference_form.h"
#include "widgets/preferences/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::GeneralPage)
};

void addStart(PreferenceForm& form, Preferences& preferences) {
  using StartPage = Preferences::StartPage;
  auto* start =
      form.addChoice(QStringLiteral("startPage"), Texts::tr("At the &start, open"),
                     Texts::tr("What the window shows when the program starts without a workspace named"));
  start->addItem(Texts::tr("The last workspace"), QVariant::fromValue(StartPage::LastWorkspace));
  start->addItem(Texts::tr("The welcome page"), QVariant::fromValue(StartPage::Welcome));
  const auto show = [start, &preferences] {
    start->setCurrentIndex(start->findData(QVariant::fromValue(preferences.startPage())));
  };
  show();
  QObject::connect(&preferences, &Preferences::startPageChanged, start, show);
  QObject::connect(start, &QComboBox::activated, &preferences, [start, &preferences] {
    preferences.setStartPage(start->currentData().value<StartPage>());
  });
}

void addViews(PreferenceForm& form, Preferences& preferences) {
  auto* views =
      form.addSwitch(QStringLiteral("restoresViews"), Texts::tr("Restore &views as they were left"),
                     Texts::tr("Open each view with the filters, columns, selection and zoom it had"));
  views->setChecked(preferences.restoresViews());
  QObject::connect(&preferences, &Preferences::restoresViewsChanged, views, &QCheckBox::setChecked);
  QObject::connect(views, &QCheckBox::toggled, &preferences, &Preferences::setRestoresViews);
}

} // namespace

PreferencePage generalPage(Preferences& preferences) {
  const auto make = [&preferences]() -> QWidget* {
    auto* form = new PreferenceForm;
    addStart(*form, preferences);
    addViews(*form, preferences);
    return form;
  };
  return {.id = QStringLiteral("general"),
          .title = Texts::tr("General"),
          .icon = QStringLiteral("configure"),
          .keywords = {Texts::tr("start"), Texts::tr("session"), Texts::tr("layout")},
          .make = make,
          .restore = [&preferences] { preferences.resetGeneral(); }};
}

} // namespace rankwright
