// A question with its options as a person reads them.
#pragma once

#include <QStringList>

#include <string>
#include <vector>

namespace hopscope::lessonview {

struct AskedOption
{
    QString text;
    std::string value; ///< in the words of the model
    bool isRight = false;
    QString because;   ///< the mistake that leads there; may be empty

    bool operator==(const AskedOption&) const = default;
};

struct AskedQuestion
{
    std::string id;
    QString ask;
    std::vector<AskedOption> options;
    QString why;
    QStringList restsOn; ///< what no object says and the answer depends on

    bool operator==(const AskedQuestion&) const = default;
};

/// The texts of the right options, with commas between them.
QString rightAnswers(const AskedQuestion& question);

} // namespace hopscope::lessonview
