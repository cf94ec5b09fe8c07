#include "model/base/time.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace hopscope {

namespace {

/// Takes exactly `width` digits off the front of `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t width)
{
    if (text.size() < width)
        return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + width, value);
    if (error != std::errc{} || end != text.data() + width || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(width);
    return value;
}

bool takeCharacter(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::milliseconds> takeFraction(std::string_view& text)
{
    if (!takeCharacter(text, '.'))
        return std::chrono::milliseconds{0};
    int milliseconds = 0;
    int digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), ++digits) {
        if (digits < 3)
            milliseconds = milliseconds * 10 + (text.front() - '0');
    }
    for (int i = digits; i < 3; ++i)
        milliseconds *= 10;
    if (digits == 0)
        return std::nullopt;
    return std::chrono::milliseconds{milliseconds};
}

std::optional<std::chrono::minutes> takeOffset(std::string_view& text)
{
    if (takeCharacter(text, 'Z') || takeCharacter(text, 'z'))
        return std::chrono::minutes{0};
    const bool behind = !text.empty() && text.front() == '-';
    if (!takeCharacter(text, '+') && !takeCharacter(text, '-'))
        return std::nullopt;
    const auto hours = takeNumber(text, 2);
    if (!hours || !takeCharacter(text, ':'))
        return std::nullopt;
    const auto minutes = takeNumber(text, 2);
    if (!minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const std::chrono::minutes offset{*hours * 60 + *minutes};
    return behind ? -offset : offset;
}

} // namespace

std::optional<TimePoint> parseRfc3339(std::string_view text)
{
    const auto year = takeNumber(text, 4);
    const auto month = takeCharacter(text, '-') ? takeNumber(text, 2) : std::nullopt;
    const auto day = takeCharacter(text, '-') ? takeNumber(text, 2) : std::nullopt;
    if (!year || !month || !day || !(takeCharacter(text, 'T') || takeCharacter(text, 't') || takeCharacter(text, ' ')))
        return std::nullopt;
    const auto hour = takeNumber(text, 2);
    const auto minute = takeCharacter(text, ':') ? takeNumber(text, 2) : std::nullopt;
    const auto second = takeCharacter(text, ':') ? takeNumber(text, 2) : std::nullopt;
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const auto fraction = takeFraction(text);
    const auto offset = takeOffset(text);
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    if (!fraction || !offset || !text.empty() || !date.ok())
        return std::nullopt;
    return TimePoint{std::chrono::sys_days{date}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
           std::chrono::seconds{*second} + *fraction - *offset;
}

std::string formatRfc3339(TimePoint time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{seconds - day};
    std::array<char, 64> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                      int(clock.minutes().count()), int(clock.seconds().count()));
    return std::string(buffer.data(), std::size_t(length));
}

TimePoint systemNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace hopscope
