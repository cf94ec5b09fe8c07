// Asks where a file goes that can have one of several forms.
#pragma once

#include <QString>
#include <QVector>

#include <optional>

class QWidget;

namespace hopscope::app {

struct FileForm
{
    QString filter; ///< "Markdown (*.md)"
    QString suffix; ///< "md"
};

struct ChosenFile
{
    QString path;
    int form = 0; ///< that its ending names, or the one that was chosen where it names none
};

/// It adds the ending of the form that is chosen, and asks before a file of that name is replaced. Nothing where none is chosen.
std::optional<ChosenFile> askForFile(QWidget* parent, const QString& title, const QVector<FileForm>& forms, const QString& suggested = {});

} // namespace hopscope::app
