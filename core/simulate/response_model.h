#pragma once

#include "core/simulate/store_domain.h"

#include <cstdint>

namespace rankwright {

/// The circumstances under which somebody meets an app in a list.
struct Encounter {
  StoreDomain domain = StoreDomain::Home;
  std::uint32_t slot = 0;   ///< from 0
  double utility = 0;       ///< relative to the catalogue, see `UserUtilities`; of the situation and the day
  bool onTheme = false;     ///< the app is of the visit's theme
  std::uint32_t seen = 0;   ///< how often the user was shown the app before
  bool owned = false;       ///< the user has it installed
  bool weakNetwork = false; ///< downloads break off more often
  double readiness = 0;     ///< of the user to click, in logits; the effect of a treatment is in it
  double price = 0;         ///< US dollars
};

/// The true probabilities of what may come of it, each given the one before.
struct ResponseChances {
  double examine = 0;
  double click = 0;
  double download = 0;
  double install = 0;
  double activate = 0;
  double pay = 0; ///< within a free app that was activated; who downloads an app with a price pays for sure

  /// Unconditional probabilities.
  double clicks() const { return examine * click; }
  double downloads() const { return clicks() * download; }
  double installs() const { return downloads() * install; }
  double activations() const { return installs() * activate; }
};

/// With v the utility plus the theme's part, and σ(x) = 1 / (1 + e^-x):
///
/// examine = (slot + 1)^-η of the domain
/// click = σ(-3.4 + 0.6 v + interest of the domain + readiness - 0.15 min(seen, 10) - 1.5 [owned])
/// download = σ(-0.8 + 0.35 v), 0 when it is owned
/// install = 0.97, in a weak network 0.80
/// activate = σ(1.4 + 0.25 v)
/// pay = σ(-3.2 + 0.3 v) when the app is free, else 0
///
/// The position bias is that of an examination model (M. Richardson et al., 2007): what is not examined is
/// not clicked, and the rest does not hang on the slot.
ResponseChances chancesOf(const Encounter& encounter);

} // namespace rankwright
