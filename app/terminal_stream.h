// The one way from this program to a terminal. Nothing else writes to standard output or standard error.
#pragma once

#include "model/base/visible_text.h"

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

#include <unistd.h>

namespace hopscope::app {

/// Writes to a descriptor what visibleText() makes of the text: line ends, CSV's too, are all that steers. JSON of ours passes unchanged,
/// because its writers leave nothing to be shown (jsonWithoutControls).
class TerminalBuffer : public std::streambuf
{
public:
    /// `everyLine`: each line goes out as it ends, for who watches.
    TerminalBuffer(int descriptor, bool everyLine);
    ~TerminalBuffer() override;
    TerminalBuffer(const TerminalBuffer&) = delete;
    TerminalBuffer& operator=(const TerminalBuffer&) = delete;

    /// The rest goes out. Errno of the first write that failed, or 0; where the system only says so when a file is closed, that too.
    int finish();

protected:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

private:
    bool take(std::string_view part);
    bool writeOut(std::string_view text);

    int m_descriptor;
    bool m_everyLine;
    VisibleTextFilter m_filter{LineEnds::KeptBoth};
    std::string m_waiting; ///< filtered already
    int m_error = 0;
};

class TerminalStream : public std::ostream
{
public:
    /// Standard output waits until there is enough to write, or flush() says so; standard error goes out by the line.
    explicit TerminalStream(int descriptor) : std::ostream(nullptr), m_buffer(descriptor, descriptor == STDERR_FILENO)
    {
        rdbuf(&m_buffer);
    }
    int finish() { return m_buffer.finish(); }

private:
    TerminalBuffer m_buffer;
};

/// A line to standard error from where no stream reaches: Qt's own messages, what the window says of itself.
void sayOnStandardError(std::string_view line);

} // namespace hopscope::app
