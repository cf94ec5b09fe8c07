#include "model/facts/shell_script.h"

#include "model/facts/shell_word.h"

#include <algorithm>
#include <array>

namespace hopscope::facts {

namespace {

constexpr int mostNested = 4;

bool isOneOf(std::string_view word, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* one) { return word == one; });
}

/// NAME=value: where the value begins.
std::optional<std::size_t> assignmentIn(const std::string& word)
{
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0 || (word[0] >= '0' && word[0] <= '9'))
        return std::nullopt;
    const bool isName = std::all_of(word.begin(), word.begin() + std::ptrdiff_t(equals), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    return isName ? std::optional(equals + 1) : std::nullopt;
}

/// Reads commands up to their separators. What stands in conditions, loops, functions and subshells may not run at all: its
/// commands count, but the variables that it sets are not known afterwards.
class ShellReader
{
public:
    ShellReader(const std::string& text, ShellState state, CommandLine& line)
        : m_state(std::move(state)), m_line(line), m_reader(text, m_state)
    {
    }
    void run();

private:
    void separate();
    void redirect();
    void addWord();
    void endCommand();
    bool takeKeywords();
    void assign(const ShellWord& word, bool exported);
    bool takeBuiltin();
    void skipHereDocuments();
    std::string targetWord();

    ShellState m_state;
    CommandLine& m_line;
    ShellWordReader m_reader;
    std::vector<ShellWord> m_words;
    std::vector<std::pair<std::string, bool>> m_hereDocuments;
    int m_depth = 0;   ///< of conditions, loops, groups
    int m_cases = 0;
    bool m_maybe = false; ///< behind || or in a pipe
};

void ShellReader::run()
{
    while (m_line.problem.empty()) {
        m_reader.skipBlanks();
        if (m_reader.isAtEnd())
            break;
        const char c = m_reader.current();
        if (c == '<' || c == '>' || (c == '&' && m_reader.current(1) == '>'))
            redirect();
        else if (std::string_view("\n;&|()").find(c) != std::string_view::npos)
            separate();
        else
            addWord();
    }
    endCommand();
    if (!m_hereDocuments.empty() && m_line.problem.empty())
        m_line.problem = "an open here-document";
}

void ShellReader::addWord()
{
    std::vector<ShellWord> words = m_reader.word();
    if (!m_reader.problem().empty())
        m_line.problem = m_reader.problem();
    const char next = m_reader.current();
    const bool digits = words.size() == 1 && !words[0].quoted && words[0].understood && !words[0].text.empty() &&
                        words[0].text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && (next == '<' || next == '>'))
        return; // the number of what is redirected
    m_words.insert(m_words.end(), words.begin(), words.end());
}

std::string ShellReader::targetWord()
{
    m_reader.skipBlanks();
    const std::vector<ShellWord> words = m_reader.word();
    if (!m_reader.problem().empty())
        m_line.problem = m_reader.problem();
    return words.empty() ? std::string() : words.front().text;
}

void ShellReader::redirect()
{
    std::string operation;
    while (std::string_view("<>&|").find(m_reader.current()) != std::string_view::npos && operation.size() < 3 && !m_reader.isAtEnd()) {
        operation += m_reader.current();
        m_reader.advance();
    }
    const bool document = operation == "<<";
    const bool stripsTabs = document && m_reader.current() == '-';
    if (stripsTabs)
        m_reader.advance();
    if (m_reader.current() == '(') // a process instead of a file: its commands are read like all
        return;
    const std::string target = targetWord();
    if (document)
        m_hereDocuments.emplace_back(target, stripsTabs);
}

void ShellReader::skipHereDocuments()
{
    for (const auto& [delimiter, stripsTabs] : m_hereDocuments) {
        if (!m_reader.skipLinesTo(delimiter, stripsTabs))
            m_line.problem = "an open here-document";
    }
    m_hereDocuments.clear();
}

void ShellReader::separate()
{
    const char c = m_reader.current();
    const char next = m_reader.current(1);
    const bool pipe = c == '|' && next != '|';
    m_maybe = m_maybe || pipe;
    endCommand();
    m_reader.advance();
    if (next == c && c != '\n' && c != '(' && c != ')')
        m_reader.advance();
    if (c == '(') {
        ++m_depth;
        if (m_reader.current() == ')') { // name(): what $1 is in there is the caller's
            m_state.arguments.reset();
            m_reader.advance();
            --m_depth;
        }
    } else if (c == ')' && m_cases == 0) {
        m_depth = std::max(0, m_depth - 1);
    } else if (c == '\n') {
        skipHereDocuments();
    }
    if (c == '|')
        m_maybe = true;
    else if (c == ';' || c == '\n' || (c == '&' && next != '&'))
        m_maybe = false;
}

/// Takes reserved words off the front; true where the rest is no command.
bool ShellReader::takeKeywords()
{
    while (!m_words.empty() && !m_words.front().quoted && m_words.front().understood) {
        const std::string word = m_words.front().text;
        if (isOneOf(word, {"for", "select", "case", "function"})) {
            ++m_depth;
            m_cases += word == "case";
            m_depth -= word == "function"; // its braces count
            if (word == "function")
                m_state.arguments.reset();
            if (m_words.size() > 1 && word != "case" && word != "function")
                m_state.variables[m_words[1].text] = {{}, false};
            return true;
        }
        if (isOneOf(word, {"if", "while", "until", "{"}))
            ++m_depth;
        else if (isOneOf(word, {"fi", "done", "esac", "}"}))
            m_depth = std::max(0, m_depth - 1);
        else if (!isOneOf(word, {"then", "else", "elif", "do", "!", "time"}))
            return false;
        if (word == "esac")
            m_cases = std::max(0, m_cases - 1);
        m_words.erase(m_words.begin());
    }
    return m_words.empty();
}

void ShellReader::assign(const ShellWord& word, bool exported)
{
    const auto begin = assignmentIn(word.text);
    const std::string name = begin ? word.text.substr(0, *begin - 1) : word.text;
    CommandWord value = begin ? CommandWord{word.text.substr(*begin), word.understood} : m_state.variables[name];
    if (m_depth > 0 || m_maybe)
        value = {{}, false};
    if (begin)
        m_state.variables[name] = value;
    if (exported || m_state.exported.contains(name))
        m_state.exported[name] = value;
}

/// Builtins that change what later words mean; true where nothing else is left of the command.
bool ShellReader::takeBuiltin()
{
    const std::string word = m_words.front().text;
    if (isOneOf(word, {"export", "readonly", "local", "declare", "typeset"})) {
        for (auto one = m_words.begin() + 1; one != m_words.end(); ++one) {
            if (!one->text.starts_with('-'))
                assign(*one, word == "export");
        }
        return true;
    }
    if (isOneOf(word, {"read", "getopts", "mapfile", "readarray", "unset", "printf"})) {
        for (const ShellWord& one : m_words)
            m_state.variables[one.text] = {{}, false};
        return true;
    }
    if (isOneOf(word, {".", "source"})) { // sets whatever it likes
        m_state.variables.clear();
        m_state.arguments.reset();
        return true;
    }
    if (word == "set" || word == "shift") {
        const auto dashes = std::find_if(m_words.begin(), m_words.end(), [](const ShellWord& one) { return one.text == "--"; });
        const bool certain = m_depth == 0 && !m_maybe;
        if (dashes != m_words.end() && certain)
            m_state.arguments.emplace(dashes + 1, m_words.end());
        else if (word == "shift" && certain && m_words.size() == 1 && m_state.arguments && !m_state.arguments->empty())
            m_state.arguments->erase(m_state.arguments->begin());
        else if (dashes != m_words.end() || word == "shift")
            m_state.arguments.reset();
        return true;
    }
    return false;
}

void ShellReader::endCommand()
{
    if (!m_words.empty() && !takeKeywords()) {
        const auto isAssignment = [](const ShellWord& word) { return assignmentIn(word.text).has_value(); };
        const auto program = std::find_if_not(m_words.begin(), m_words.end(), isAssignment);
        if (program == m_words.end()) {
            for (const ShellWord& word : m_words)
                assign(word, false);
        } else if (program != m_words.begin() || !takeBuiltin()) {
            Command command;
            command.environment = m_state.exported;
            for (auto word = m_words.begin(); word != program; ++word) {
                const std::size_t begin = *assignmentIn(word->text);
                command.environment[word->text.substr(0, begin - 1)] = {word->text.substr(begin), word->understood};
            }
            command.words.assign(program, m_words.end());
            addCommand(std::move(command), m_state, m_line);
        }
    }
    m_words.clear();
}

/// Takes the options of `env` and its assignments.
void takeEnv(Command& command)
{
    while (!command.words.empty()) {
        const CommandWord word = command.words.front();
        const auto begin = assignmentIn(word.text);
        if (begin)
            command.environment[word.text.substr(0, *begin - 1)] = {word.text.substr(*begin), word.understood};
        else if (!word.text.starts_with('-'))
            return;
        const bool takesName = word.text == "-u" && command.words.size() > 1;
        command.words.erase(command.words.begin(), command.words.begin() + (takesName ? 2 : 1));
    }
}

/// exec, env and their like stand before the command that runs.
void unwrap(Command& command)
{
    while (!command.words.empty() && command.words.front().understood) {
        const std::string name(command.words.front().program());
        const bool env = name == "env";
        if (!env && !isOneOf(name, {"exec", "command", "nohup", "tini", "dumb-init", "catatonit", "busybox"}))
            return;
        const bool asks = name == "command" && command.words.size() > 1 && isOneOf(command.words[1].text, {"-v", "-V"});
        command.words.erase(command.words.begin(), asks ? command.words.end() : command.words.begin() + 1);
        if (env) {
            takeEnv(command);
            continue;
        }
        while (!command.words.empty() && command.words.front().text.starts_with('-')) {
            const bool takesName = name == "exec" && command.words.front().text == "-a" && command.words.size() > 1;
            command.words.erase(command.words.begin(), command.words.begin() + (takesName ? 2 : 1));
        }
    }
}

/// The place of the script in "sh -ec SCRIPT"; the end where a shell gets none.
std::size_t scriptOf(const std::vector<CommandWord>& words)
{
    bool given = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i].text;
        const bool option = words[i].understood && word.size() > 1 && (word[0] == '-' || word[0] == '+');
        if (!option)
            return given ? i : words.size();
        if (!word.starts_with("--"))
            given = given || word.find('c') != std::string::npos;
        if (word.ends_with('o') && !word.starts_with("--"))
            ++i; // "-o pipefail", "-euo pipefail"
    }
    return words.size();
}

bool isShell(std::string_view name)
{
    return isOneOf(name, {"sh", "bash", "ash", "dash", "ksh", "zsh"});
}

} // namespace

void readShellScript(const std::string& text, ShellState state, CommandLine& line)
{
    if (++state.nesting > mostNested) {
        line.problem = "shells inside shells";
        return;
    }
    ShellReader(text, std::move(state), line).run();
}

void addCommand(Command command, const ShellState& state, CommandLine& line)
{
    unwrap(command);
    if (command.words.empty())
        return;
    const CommandWord first = command.words.front();
    const bool hidden = !first.understood || first.text == "eval";
    if (first.understood && isShell(first.program())) {
        const std::size_t place = scriptOf(command.words);
        if (place < command.words.size() && command.words[place].understood) {
            ShellState inner{command.environment, command.environment, std::nullopt, state.nesting};
            for (const auto& [name, value] : state.variables)
                inner.variables.try_emplace(name, value);
            const std::size_t begin = std::min(place + 2, command.words.size()); // the first one is $0
            inner.arguments.emplace(command.words.begin() + std::ptrdiff_t(begin), command.words.end());
            readShellScript(command.words[place].text, std::move(inner), line);
            return;
        }
        command.words.push_back({{}, false}); // a script in a file: what it runs is not told
    } else if (hidden) {
        command.words.push_back({{}, false});
    }
    line.commands.push_back(std::move(command));
}

} // namespace hopscope::facts
