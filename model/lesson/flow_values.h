// The values that paths find in a trace, and in objects. Private to model/lesson.
#pragma once

#include "model/lesson/binding.h"

namespace hopscope::lesson {

std::vector<std::string> flowValues(const BoundFlow& flow, const Expression& expression, Property property);
std::vector<std::string> objectValues(const BoundLesson& bound, const BoundObject& object, const Expression& expression, Property property);

/// As it is shown: a number where it is one, else the address alone, because a port that a kernel picks is no one's to guess. Empty for
/// an address that only a node's routing tells.
std::string peerText(const flow::Peer& peer);

/// The step as which a packet leaves one node for another, as an index; nothing where it stays.
std::optional<std::size_t> stepOnWire(const std::vector<flow::Step>& steps);

/// The first endpoint that a path of these means: "remote", "local", "own", "others".
std::optional<std::size_t> meantCandidate(const BoundFlow& flow, const std::string& only);

/// What the client sees: "connected", "refused", "timeout", "name-not-found"; "" where it depends.
std::string outcomeOf(const flow::FlowTrace& trace);

} // namespace hopscope::lesson
