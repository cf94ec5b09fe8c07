#include "model/kube/yaml_to_json.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <istream>
#include <map>
#include <new>
#include <streambuf>
#include <vector>

namespace hopscope::kube {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string withoutLeadingZeros(std::string_view digits)
{
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return std::string(digits);
}

/// A plain decimal number in JSON's spelling, empty when the text is none: [-+]? [0-9]+ (. [0-9]*)? ([eE] [-+]? [0-9]+)?
std::string jsonNumber(std::string_view text)
{
    std::string out;
    if (text.starts_with('-') || text.starts_with('+')) {
        if (text.front() == '-')
            out = "-";
        text.remove_prefix(1);
    }
    std::string_view exponent;
    if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
        exponent = text.substr(e + 1);
        text = text.substr(0, e);
        if (!isDigits(exponent.substr(exponent.starts_with('-') || exponent.starts_with('+') ? 1 : 0)))
            return {};
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if ((!whole.empty() && !isDigits(whole)) || (!fraction.empty() && !isDigits(fraction)) ||
        (whole.empty() && fraction.empty()))
        return {};
    out += whole.empty() ? "0" : withoutLeadingZeros(whole);
    if (!fraction.empty())
        out.append(".").append(fraction);
    if (!exponent.empty())
        out.append("e").append(exponent);
    return out;
}

/// What a plain scalar means when it is no string; empty when it is one.
std::string jsonOfPlain(const std::string& text, YamlWords words)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return "null";
    if (text == "true" || text == "True" || text == "TRUE")
        return "true";
    if (text == "false" || text == "False" || text == "FALSE")
        return "false";
    bool flag = false;
    if (words == YamlWords::Version11 && YAML::convert<bool>::decode(YAML::Node(text), flag))
        return flag ? "true" : "false";
    return jsonNumber(text);
}

void appendQuoted(std::string_view text, std::string& out)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", unsigned(c));
            out += escape;
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Writes JSON while yaml-cpp reads. An anchor is the piece of output its node became; an alias repeats that piece.
class JsonWriter : public YAML::EventHandler
{
public:
    explicit JsonWriter(std::size_t limit, YamlWords words = YamlWords::Core) : m_limit(limit), m_words(words) {}
    std::string take() { return std::move(m_out); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { writeScalar(mark, anchor, "null", "null"); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        // A node that contains itself has no end, and so no JSON.
        if (found == m_anchors.end() || found->second.length + m_out.size() > m_limit)
            throw YAML::ParserException(mark, "alias cannot be written out");
        const Piece piece = found->second;
        if (atKey() && m_out[piece.begin] != '"')
            throw YAML::ParserException(mark, "a key must be a string");
        beginValue(mark);
        m_out.append(m_out, piece.begin, piece.length);
        endValue();
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        // yaml-cpp's tags: "?" for plain, "!" for quoted and block scalars.
        const bool plain = tag.empty() || tag == "?";
        const std::string typed = plain ? jsonOfPlain(value, m_words) : std::string{};
        writeScalar(mark, anchor, typed, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level
    {
        bool map = false;
        bool atKey = true;
        bool empty = true;
        YAML::anchor_t anchor = 0;
        std::size_t begin = 0;
    };

    /// Of the output: it only grows, so that no anchor needs a copy of what it holds.
    struct Piece
    {
        std::size_t begin = 0;
        std::size_t length = 0;
    };

    bool atKey() const { return !m_levels.empty() && m_levels.back().map && m_levels.back().atKey; }
    void beginValue(const YAML::Mark& mark)
    {
        if (m_out.size() > m_limit)
            throw YAML::ParserException(mark, "too much text");
        if (m_levels.empty())
            return;
        Level& level = m_levels.back();
        if (level.map && !level.atKey)
            m_out += ':';
        else if (!level.empty)
            m_out += ',';
        level.empty = false;
    }
    void endValue()
    {
        if (!m_levels.empty())
            m_levels.back().atKey = !m_levels.back().atKey;
    }
    void writeScalar(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& typed, const std::string& value)
    {
        const bool key = atKey();
        beginValue(mark);
        const std::size_t begin = m_out.size();
        if (key || typed.empty())
            appendQuoted(value, m_out);
        else
            m_out += typed;
        if (anchor != 0)
            m_anchors[anchor] = {begin, m_out.size() - begin};
        endValue();
    }
    void open(const YAML::Mark& mark, YAML::anchor_t anchor, bool map)
    {
        if (atKey())
            throw YAML::ParserException(mark, "a key must be a string");
        beginValue(mark);
        m_levels.push_back({.map = map, .anchor = anchor, .begin = m_out.size()});
        m_out += map ? '{' : '[';
    }
    void close()
    {
        const Level level = m_levels.back();
        m_levels.pop_back();
        m_out += level.map ? '}' : ']';
        if (level.anchor != 0)
            m_anchors[level.anchor] = {level.begin, m_out.size() - level.begin};
        endValue();
    }

    std::size_t m_limit;
    YamlWords m_words;
    std::string m_out;
    std::vector<Level> m_levels;
    std::map<YAML::anchor_t, Piece> m_anchors;
};

/// Reads from a view without copying it.
class ViewBuffer : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        char* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

/// Far beyond any document, far below what recursion could not take: a node may contain itself.
constexpr int maximumDepth = 300;

/// Plays a parsed node to the writer as if it were read just now; nodes that aliases share are written out.
void play(const YAML::Node& node, JsonWriter& writer, int depth = 0)
{
    if (depth > maximumDepth)
        throw YAML::ParserException(node.Mark(), "nested too deeply");
    switch (node.Type()) {
    case YAML::NodeType::Undefined:
    case YAML::NodeType::Null:
        return writer.OnNull(node.Mark(), 0);
    case YAML::NodeType::Scalar:
        return writer.OnScalar(node.Mark(), node.Tag(), 0, node.Scalar());
    case YAML::NodeType::Sequence:
        writer.OnSequenceStart(node.Mark(), node.Tag(), 0, YAML::EmitterStyle::Default);
        for (const YAML::Node& item : node)
            play(item, writer, depth + 1);
        return writer.OnSequenceEnd();
    case YAML::NodeType::Map:
        writer.OnMapStart(node.Mark(), node.Tag(), 0, YAML::EmitterStyle::Default);
        for (const auto& entry : node) {
            play(entry.first, writer, depth + 1);
            play(entry.second, writer, depth + 1);
        }
        return writer.OnMapEnd();
    }
}

/// Runs `write` on a writer and makes values of yaml-cpp's exceptions.
template <class Function>
Result<std::string> written(JsonWriter writer, Function write)
{
    try {
        write(writer);
        return writer.take();
    } catch (const YAML::Exception& error) {
        const std::string place = error.mark.is_null()
                                      ? std::string{}
                                      : std::to_string(error.mark.line + 1) + ":" + std::to_string(error.mark.column + 1);
        return Error{ErrorKind::NotYamlOrJson, yamlProblem(error), place};
    } catch (const std::bad_alloc&) {
        return Error{ErrorKind::OutOfMemory, {}, {}};
    } catch (const std::exception& error) {
        return Error{ErrorKind::NotYamlOrJson, error.what(), {}};
    }
}

// Aliases of aliases can grow without end; what kubectl writes has none.
constexpr std::size_t limitSlack = 1 << 20;

} // namespace

std::string yamlProblem(const YAML::Exception& error)
{
    // Of its own limit yaml-cpp has nothing better to say than "bad file".
    return error.msg == YAML::ErrorMsg::BAD_FILE ? "nested too deeply" : error.msg;
}

Result<std::string> yamlToJson(std::string_view yaml)
{
    return written(JsonWriter(yaml.size() * 10 + limitSlack), [&](JsonWriter& writer) {
        ViewBuffer buffer(yaml);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(writer))
            writer.OnNull(YAML::Mark::null_mark(), 0);
    });
}

Result<std::string> yamlToJson(const YAML::Node& node, YamlWords words)
{
    return written(JsonWriter(limitSlack * 16, words), [&](JsonWriter& writer) { play(node, writer); });
}

} // namespace hopscope::kube
