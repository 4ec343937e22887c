#pragma once

#include "widgets/common/appearance.h"

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <QVariantHash>

#include <chrono>

namespace rankwright {

/// The settings of the program, typed. Values that are missing or make no sense read as the default; a change
/// is written and told at once. Nothing here acts: whoever is concerned listens.
class Preferences final : public QObject {
  Q_OBJECT

public:
  enum class StartPage { LastWorkspace, Welcome };
  Q_ENUM(StartPage)

  static constexpr int kLeastScale = 100; ///< percent
  static constexpr int kMostScale = 300;
  static constexpr std::chrono::milliseconds kMostPatience{10'000};

  /// Reads and writes `settings`; nullptr: forgets at exit.
  explicit Preferences(QSettings* settings, QObject* parent = nullptr);

  StartPage startPage() const;
  void setStartPage(StartPage page);

  /// Whether views open as they were left.
  bool restoresViews() const;
  void setRestoresViews(bool restores);

  Appearance::Mode mode() const;
  void setMode(Appearance::Mode mode);

  bool highContrast() const;
  void setHighContrast(bool high);

  /// Of the whole interface, in percent of what the desktop asks for. Qt reads it before there is a window,
  /// so it holds from the next start: main() puts it into QT_SCALE_FACTOR.
  int scale() const;
  void setScale(int percent);

  /// A locale's name, e.g. "zh_CN"; empty: as the desktop.
  QString language() const;
  void setLanguage(const QString& language);

  /// How long a job runs before the status bar shows it.
  std::chrono::milliseconds jobPatience() const;
  void setJobPatience(std::chrono::milliseconds patience);

  /// Whether work found in a recovery journal is offered at the start; it is kept in any case.
  bool offersRecovery() const;
  void setOffersRecovery(bool offers);

  void resetGeneral();
  void resetAppearance();
  void resetRecovery();

signals:
  void startPageChanged(rankwright::Preferences::StartPage page);
  void restoresViewsChanged(bool restores);
  void modeChanged(rankwright::Appearance::Mode mode);
  void highContrastChanged(bool high);
  void scaleChanged(int percent);
  void languageChanged(const QString& language);
  void jobPatienceChanged(std::chrono::milliseconds patience);
  void offersRecoveryChanged(bool offers);

private:
  QVariant read(QLatin1String key, const QVariant& fallback) const;
  void write(QLatin1String key, const QVariant& value);

  QPointer<QSettings> settings_;
  QVariantHash forgotten_; ///< the values where nothing is remembered
};

} // namespace rankwright
