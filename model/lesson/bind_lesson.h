// Finds the objects of a cluster that a lesson can be taught with.
#pragma once

#include "model/lesson/binding.h"

#include <variant>

namespace hopscope::lesson {

/// The first objects, in order of names and the user's own namespaces first, that meet every need of the lesson, so that each of its
/// flows has the outcome that the lesson shows and each of its questions a right answer. Roles marked optional may stay empty; what
/// speaks of them is then left out. Otherwise the need that failed after most others were met. Pure; the same cluster gives the same objects. Looks at a
/// bounded number of combinations. Another `seed` begins with other objects of the user's own namespaces, for an exam that is not the
/// same each time; 0 begins with the first.
std::variant<BoundLesson, Unmet> bindLesson(std::shared_ptr<const Lesson> lesson, WorldPointer world, std::uint32_t seed = 0);
/// The same, with what the snapshot itself says of its network.
std::variant<BoundLesson, Unmet> bindLesson(std::shared_ptr<const Lesson> lesson, cluster::SnapshotPointer snapshot, std::uint32_t seed = 0);

} // namespace hopscope::lesson
