#pragma once

#include "widgets/simulator/card.h"

#include <QWidget>

#include <vector>

class QLabel;
class QSplitter;

namespace rankwright {

class CardView;

/// The list of the published configuration beside that of the draft, or those of two others; one alone while
/// there is no draft, or nobody wants both.
class ListPair final : public QWidget {
  Q_OBJECT

public:
  /// `draft` shows the list that is asked for.
  explicit ListPair(QWidget* draft, QWidget* parent = nullptr);

  /// The published list; none while there is no draft.
  void setPublished(std::vector<Card> cards);
  void setTitles(const QString& published, const QString& draft);
  void setSideBySide(bool wanted);
  bool isSideBySide() const;

  CardView* published() const { return published_; }

signals:
  /// A person selected an app of the published list.
  void publishedSelected(ItemId item);

private:
  void showSides();

  CardView* published_;
  QLabel* publishedTitle_;
  QWidget* left_;
  QWidget* right_;
  QSplitter* sides_;
  QLabel* draftTitle_;
  bool wanted_ = false;
  bool hasDraft_ = false;
};

} // namespace rankwright
