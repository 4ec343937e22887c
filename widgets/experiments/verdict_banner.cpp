#include "widgets/experiments/verdict_banner.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/experiments/trust_light_icon.h"
#include "widgets/experiments/verdict_words.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace rankwright {

/// The light as a button that the Tab key reaches.
class VerdictBanner::Light final : public QToolButton {
public:
  Light() {
    setObjectName(QStringLiteral("trustLight"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setIconSize({6 * kUnit, 6 * kUnit});
  }

  void show(const TrustReport& trust) {
    light_ = trust.light;
    QStringList lines{lightText(trust.light)};
    for (const auto& finding : trust.findings)
      lines << QStringLiteral("• ") + findingText(finding);
    setToolTip(lines.join(QLatin1Char('\n')));
    setAccessibleName(lightText(trust.light));
    applyTheme();
  }

  void applyTheme() { setIcon(trustLightIcon(light_, QGuiApplication::palette())); }

private:
  TrustLight light_ = TrustLight::Green;
};

VerdictBanner::VerdictBanner(QWidget* parent) : QFrame(parent), light_(new Light), text_(new WrappedLabel) {
  setObjectName(QStringLiteral("verdictBanner"));
  setAutoFillBackground(true);
  text_->setObjectName(QStringLiteral("verdictText"));
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setHelp(
      this, QStringLiteral("experiments#verdict"),
      tr("What is to be done with each arm and why. The light says whether the figures may be believed; it "
         "leads to the trust page."));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(light_, 0, Qt::AlignTop);
  row->addWidget(text_, 1);
  connect(light_, &QToolButton::clicked, this, &VerdictBanner::trustWanted);
  applyTheme();
  hide();
}

void VerdictBanner::setCase(const SharedCase& shown) {
  setVisible(shown != nullptr);
  if (!shown) return;
  light_->show(shown->trust);
  QStringList lines;
  for (const auto& verdict : shown->verdicts)
    lines << tr("<b>%1</b> — %2.")
                 .arg(verdictHeadline(verdict).toHtmlEscaped(), verdictReason(verdict).toHtmlEscaped());
  // Never a verdict without what speaks against it.
  for (const auto& finding : shown->trust.findings)
    lines << tr("%1.").arg(findingText(finding).toHtmlEscaped());
  text_->setText(lines.join(QStringLiteral("<br>")));
  setAccessibleName(text());
}

QString VerdictBanner::text() const {
  auto plain = text_->text();
  return plain.remove(QStringLiteral("<b>"))
      .remove(QStringLiteral("</b>"))
      .replace(QStringLiteral("<br>"), QStringLiteral("\n"));
}

QWidget* VerdictBanner::light() const {
  return light_;
}

void VerdictBanner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void VerdictBanner::applyTheme() {
  light_->applyTheme();
  const auto& theme = themeOf(QGuiApplication::palette());
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == theme.card) return;
  QPalette own;
  own.setColor(QPalette::Window, theme.card);
  setPalette(own);
}

} // namespace rankwright
