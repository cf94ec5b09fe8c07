// A bound lesson as pages to turn: what each says and asks, and how much of which packets' paths is seen at it.
#pragma once

#include "model/lesson/posed_question.h"

#include <set>

namespace hopscope::lesson {

struct Page
{
    std::optional<std::size_t> say;      ///< index in Lesson::steps
    std::optional<std::size_t> picture;  ///< index in Lesson::steps: what was played or compared last
    std::optional<std::size_t> question; ///< index in Lesson::questions

    bool operator==(const Page&) const = default;
};

/// Each thing that is said and each question has a page; what is played is seen at the page beside it.
/// What speaks of an optional role that nothing has is left out.
std::vector<Page> pagesOf(const BoundLesson& bound);

/// A packet's path, as far as it is seen.
struct SeenFlow
{
    std::string flow;
    std::size_t candidate = 0; ///< the endpoint that the questions are about, where they say which
    std::size_t steps = 0;     ///< of flow::seenPart
    bool whole = false;        ///< with verdict, choice and what it rests on
    bool waits = false;        ///< for an answer: what is known of its places beside the path is not to be seen

    bool operator==(const SeenFlow&) const = default;
};

/// The paths at a page: one, or two where flows are compared, or none. They go as far as the lesson plays them, and stop before a step
/// that gives away the answer to a question of the same picture that is not in `answered`; one whose first step does is not there.
std::vector<SeenFlow> seenAt(const BoundLesson& bound, const std::vector<Page>& pages, std::size_t page, const std::set<std::size_t>& answered);

} // namespace hopscope::lesson
