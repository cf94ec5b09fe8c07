// The command `lesson`: its grammar and what it does.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace hopscope::app {

struct LessonCommand
{
    std::string name; ///< of a built-in lesson, or the path of a file
    bool list = false;
    bool check = false;
    unsigned seed = 0;  ///< another choice of objects
    std::string outFile; ///< paper, slides or a page for a browser, as its ending says; empty: none
    int width = 1600;    ///< of its pages, in pixels
    int height = 900;
    std::string theme;
    std::string mask;
    std::string output; ///< "text" or "json"; empty: text
    bool operator==(const LessonCommand&) const = default;
};

/// `size`: as it was given, WxH; both outlive the parsing.
void addLesson(CLI::App& app, LessonCommand& command, std::string& size);
/// What is wrong with the words that were given; empty when nothing is. Fit for "hopscope: %1 See ...".
std::string lessonProblem(const LessonCommand& command, const std::string& size);

} // namespace hopscope::app
