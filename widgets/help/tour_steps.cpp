#include "widgets/help/tour_step.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::GuidedTour)
};

TourStep step(const char* id, const char* target, const QString& title, const QString& text,
              const char* until = "") {
  return {QString::fromLatin1(id), QString::fromLatin1(target), title, text, QString::fromLatin1(until)};
}

std::vector<TourStep> listSteps() {
  return {
      step(
          "begin", "", Texts::tr("Five minutes with Rankwright"),
          Texts::tr(
              "This tour shows how a list of recommendations comes about, in the real window: try everything "
              "that it points at. Next and Back go through it, Escape ends it; it goes on where it "
              "stopped.")),
      step("users", "users", Texts::tr("Pick a user"),
           Texts::tr("Type part of a name or key and press the Down key, or click a row. The engine "
                     "recommends for that "
                     "user at once."),
           "user-picked"),
      step("cards", "cards", Texts::tr("The list"),
           Texts::tr("Every card is an app: its place, its score, and the terms of the model that speak most "
                     "for it. "
                     "Select one with the arrow keys or a click."),
           "app-selected"),
      step("trace", "trace", Texts::tr("Why this app"),
           Texts::tr("The trace follows the selected app: which channels found it, under which key and at "
                     "which place of "
                     "the posting list, when it was merged, and the parts that add up to its logit.")),
      step("context", "context", Texts::tr("Another context"),
           Texts::tr("Set a country or a time of day: the keys change, and with them the list."),
           "context-changed"),
  };
}

std::vector<TourStep> windowSteps() {
  return {
      step("why-not", "whyNot", Texts::tr("Why not that app"),
           Texts::tr("Pick any app that you miss. The stage that dropped it is marked, with the figures that "
                     "decided."),
           "why-not-answered"),
      step("palette", "palette.show", Texts::tr("Every command in one place"),
           Texts::tr("The palette finds commands, users, apps and keys by any words of their names. It also "
                     "takes an "
                     "address such as “item:7”."),
           "command:palette.show"),
      step("layouts", "layout.engineer", Texts::tr("A layout for your work"),
           Texts::tr("Operators, engineers and analysts look at other things. Choose a layout, drag the "
                     "docks as you "
                     "like, and restore the default whenever you want.")),
      step("help", "help.show", Texts::tr("Help for whatever you look at"),
           Texts::tr("F1 explains the control that has the focus; Shift+F1 and a click explains any other. "
                     "The guide "
                     "has the rest, and this tour waits in the Help menu."),
           "help-shown"),
  };
}

} // namespace

std::vector<TourStep> guidedTourSteps() {
  auto steps = listSteps();
  for (auto& each : windowSteps())
    steps.push_back(std::move(each));
  return steps;
}

} // namespace rankwright
