// A lesson's question on a cluster: the answers to choose from, and which of them are right there.
#pragma once

#include "model/lesson/binding.h"

namespace hopscope::lesson {

struct Option
{
    std::string value; ///< in the words of valuesOf()
    bool isRight = false;
    std::optional<std::size_t> mistake; ///< index in Question::wrong: what leads to this answer

    bool operator==(const Option&) const = default;
};

struct PosedQuestion
{
    std::size_t question = 0; ///< index in Lesson::questions
    std::vector<std::string> right; ///< all of them
    /// Each value once, in an order that says nothing about which is right: the first few right ones, and the first few of each mistake.
    std::vector<Option> options;
    std::vector<flow::Assumption> restsOn; ///< what no object says and the right answer depends on
};

/// The order in which values are offered: outcomes and fields as they are listed, all others by name and number.
bool isOfferedBefore(const std::string& left, const std::string& right);

/// Whether everything the question speaks of is bound: one about an optional role that nothing has is left out.
bool isAsked(const BoundLesson& bound, std::size_t question);
/// The same of any step.
bool isShown(const BoundLesson& bound, const Step& step);

/// Right answers come from the traces and objects, wrong ones from the lesson's kinds of mistakes on this cluster's own values. A wrong
/// one that is right here is right. Without any right option where it is not known.
PosedQuestion poseQuestion(const BoundLesson& bound, std::size_t question);

/// What all questions that are asked rest on, each once.
std::vector<flow::Assumption> assumptionsOf(const BoundLesson& bound);

} // namespace hopscope::lesson
