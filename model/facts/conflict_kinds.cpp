#include "model/facts/conflict_kinds.h"

namespace hopscope::facts {

bool isAboutRanges(Conflict::Kind kind)
{
    return kind >= Conflict::Kind::SharedPodRange && kind <= Conflict::Kind::NodeInPodRange;
}

bool isSharedAddress(Conflict::Kind kind)
{
    return kind >= Conflict::Kind::SharedPodAddress && kind != Conflict::Kind::ReusedPodAddress;
}

} // namespace hopscope::facts
