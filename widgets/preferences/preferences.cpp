#include "widgets/preferences/preferences.h"

#include <QMetaEnum>

#include <algorithm>

namespace rankwright {

namespace {

const auto kStartPage = QLatin1String("preferences/startPage");
const auto kRestoresViews = QLatin1String("preferences/restoresViews");
const auto kMode = QLatin1String("preferences/mode");
const auto kHighContrast = QLatin1String("preferences/highContrast");
const auto kScale = QLatin1String("preferences/scale");
const auto kLanguage = QLatin1String("preferences/language");
const auto kJobPatience = QLatin1String("preferences/jobPatienceMs");
const auto kOffersRecovery = QLatin1String("preferences/offersRecovery");

constexpr auto kDefaultStartPage = Preferences::StartPage::LastWorkspace;
constexpr auto kDefaultRestoresViews = true;
constexpr auto kDefaultMode = Appearance::Mode::System;
constexpr auto kDefaultHighContrast = false;
constexpr auto kDefaultScale = 100;
constexpr auto kDefaultJobPatience = std::chrono::milliseconds(300);
constexpr auto kDefaultOffersRecovery = true;

/// Enumerations are kept by name, so that their order may change.
template <class Enum>
QString nameOf(Enum value) {
  return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

template <class Enum>
Enum valueOf(const QVariant& name, Enum fallback) {
  bool known = false;
  const auto value = QMetaEnum::fromType<Enum>().keyToValue(name.toString().toLatin1().constData(), &known);
  return known ? static_cast<Enum>(value) : fallback;
}

int intOf(const QVariant& value, int least, int most, int fallback) {
  bool isNumber = false;
  const auto number = value.toInt(&isNumber);
  return isNumber && number >= least && number <= most ? number : fallback;
}

} // namespace

Preferences::Preferences(QSettings* settings, QObject* parent) : QObject(parent), settings_(settings) {}

QVariant Preferences::read(QLatin1String key, const QVariant& fallback) const {
  return settings_ ? settings_->value(key, fallback) : forgotten_.value(key, fallback);
}

void Preferences::write(QLatin1String key, const QVariant& value) {
  if (settings_)
    settings_->setValue(key, value);
  else
    forgotten_.insert(key, value);
}

Preferences::StartPage Preferences::startPage() const {
  return valueOf(read(kStartPage, {}), kDefaultStartPage);
}

void Preferences::setStartPage(StartPage page) {
  if (page == startPage()) return;
  write(kStartPage, nameOf(page));
  emit startPageChanged(page);
}

bool Preferences::restoresViews() const {
  return read(kRestoresViews, kDefaultRestoresViews).toBool();
}

void Preferences::setRestoresViews(bool restores) {
  if (restores == restoresViews()) return;
  write(kRestoresViews, restores);
  emit restoresViewsChanged(restores);
}

Appearance::Mode Preferences::mode() const {
  return valueOf(read(kMode, {}), kDefaultMode);
}

void Preferences::setMode(Appearance::Mode mode) {
  if (mode == this->mode()) return;
  write(kMode, nameOf(mode));
  emit modeChanged(mode);
}

bool Preferences::highContrast() const {
  return read(kHighContrast, kDefaultHighContrast).toBool();
}

void Preferences::setHighContrast(bool high) {
  if (high == highContrast()) return;
  write(kHighContrast, high);
  emit highContrastChanged(high);
}

int Preferences::scale() const {
  return intOf(read(kScale, {}), kLeastScale, kMostScale, kDefaultScale);
}

void Preferences::setScale(int percent) {
  const auto within = std::clamp(percent, kLeastScale, kMostScale);
  if (within == scale()) return;
  write(kScale, within);
  emit scaleChanged(within);
}

QString Preferences::language() const {
  return read(kLanguage, {}).toString();
}

void Preferences::setLanguage(const QString& language) {
  if (language == this->language()) return;
  write(kLanguage, language);
  emit languageChanged(language);
}

std::chrono::milliseconds Preferences::jobPatience() const {
  return std::chrono::milliseconds(intOf(read(kJobPatience, {}), 0, static_cast<int>(kMostPatience.count()),
                                         static_cast<int>(kDefaultJobPatience.count())));
}

void Preferences::setJobPatience(std::chrono::milliseconds patience) {
  const auto within = std::clamp(patience, std::chrono::milliseconds(0), kMostPatience);
  if (within == jobPatience()) return;
  write(kJobPatience, static_cast<int>(within.count()));
  emit jobPatienceChanged(within);
}

bool Preferences::offersRecovery() const {
  return read(kOffersRecovery, kDefaultOffersRecovery).toBool();
}

void Preferences::setOffersRecovery(bool offers) {
  if (offers == offersRecovery()) return;
  write(kOffersRecovery, offers);
  emit offersRecoveryChanged(offers);
}

void Preferences::resetGeneral() {
  setStartPage(kDefaultStartPage);
  setRestoresViews(kDefaultRestoresViews);
}

void Preferences::resetAppearance() {
  setMode(kDefaultMode);
  setHighContrast(kDefaultHighContrast);
  setScale(kDefaultScale);
  setLanguage({});
}

void Preferences::resetRecovery() {
  setJobPatience(kDefaultJobPatience);
  setOffersRecovery(kDefaultOffersRecovery);
}

} // namespace rankwright
