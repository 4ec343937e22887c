#include <torch/torch.h>
namespace rankwright {
class Row final {};
} // namespace rankwright
