#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace rankwright {

class ViewDeck;

/// The arrangements to choose from: one bundled for each role, and those that people named.
class Layouts final : public QObject {
  Q_OBJECT

public:
  /// `settings` keeps the role and the named layouts; nullptr: forgets at exit.
  Layouts(ViewDeck& deck, QSettings* settings);

  /// "operator", "engineer", "analyst"
  static QStringList roles();

  QString role() const { return role_; }
  /// Arranges all views as the role's bundled layout says, and begins with it from now on.
  void applyRole(const QString& role);
  /// The bundled layout of the present role.
  void restoreDefault() { applyRole(role_); }

  QStringList names() const;
  /// Keeps the present arrangement under a name; an earlier one of that name is replaced.
  void saveAs(const QString& name);
  void apply(const QString& name);
  void remove(const QString& name);

signals:
  void namesChanged();

private:
  ViewDeck& deck_;
  QSettings* settings_;
  QString role_;
};

} // namespace rankwright
