// An answer of `whatis` in words.
#pragma once

#include "model/addresses/answer.h"

#include <QString>
#include <QVector>

namespace hopscope::wording {

/// One statement under its heading; statements of one heading follow each other.
struct AnswerLine
{
    enum class About
    {
        Is,
        Port,
        LiesIn,
        Role,
        NamedBy,
        SeenAs,
        Inside,
        Name,
        NotKnown
    };
    About about = About::Is;
    QString text;
    QString basis = {}; ///< in a word; may be empty
    std::optional<kube::Kind> objectKind = {}; ///< that it is about; nothing where it is about none
    kube::ObjectKey object = {};
};
QString headingWord(AnswerLine::About about);

/// Everything that the answer holds. `mostNamings` of the rules that name it; a last line then says how many more there are.
QVector<AnswerLine> answerLines(const addresses::Answer& answer, std::size_t mostNamings = 10);

/// "worker-node1's pods", "Services", "Pods of the cluster": what a range is for.
QString rangeWord(const addresses::KnownRange& range);
/// "65,536"; a power of two where there are more than a reader can take in: "2^64".
QString countWord(const ip::AddressNumber& number);

} // namespace hopscope::wording
