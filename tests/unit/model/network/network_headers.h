#pragma once

// LibTorch has a function called slots.
#ifdef slots
#undef slots
#define RW_HAD_SLOTS
#endif
#include "core/model/torch/batch_dealer.h"
#include "core/model/torch/batch_gradient.h"
#include "core/model/torch/frequency_study.h"
#include "core/model/torch/network_model.h"
#include "core/model/torch/sample_scores.h"
#include "core/model/torch/weight_mover.h"
#ifdef RW_HAD_SLOTS
#define slots
#endif
