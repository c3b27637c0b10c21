<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Player %1</source>
        <translation>Personne %1</translation>
    </message>
    <message>
        <source>Players %1</source>
        <translation>Personnes %1</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Right: %1</source>
        <translation>Juste : %1</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Voir le résultat</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Pas tout à fait</translation>
    </message>
    <message>
        <source>Not quite. Right is: %1</source>
        <translation>Pas tout à fait. La bonne réponse : %1</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>So it is</source>
        <translation>C’est juste ainsi</translation>
    </message>
    <message>
        <source>Right is: %1</source>
        <translation>La bonne réponse : %1</translation>
    </message>
    <message>
        <source>Very near: %1</source>
        <translation>Tout près : %1</translation>
    </message>
</context>
<context>
    <name>GuessBoard</name>
    <message>
        <source>Right is</source>
        <translation>La bonne réponse</translation>
    </message>
    <message>
        <source>You said %1</source>
        <translation>Votre estimation : %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>GuessLine</name>
    <message>
        <source>Your guess</source>
        <translation>Votre estimation</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2 : %3</translation>
    </message>
    <message>
        <source>You had it at %1</source>
        <translation>Vous l’aviez mis en place %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>Monter : %1</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Descendre : %1</translation>
    </message>
</context>
<context>
    <name>PlayerMarks</name>
    <message>
        <source>Player %1: right</source>
        <translation>Personne %1 : juste</translation>
    </message>
    <message>
        <source>Player %1: wrong</source>
        <translation>Personne %1 : faux</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>More than one answer is right. Touch all of them.</source>
        <translation>Plusieurs réponses sont justes. Touchez-les toutes.</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>C’est ma réponse</translation>
    </message>
    <message>
        <source>Draw them to their places, or touch the arrows.</source>
        <translation>Glissez chaque carte à sa place, ou touchez les flèches.</translation>
    </message>
    <message>
        <source>Slide to your guess.</source>
        <translation>Faites glisser jusqu’à votre estimation.</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 sur %2 justes</translation>
    </message>
    <message>
        <source>Question %1 of %2, player %3</source>
        <translation>Question %1 sur %2, personne %3</translation>
    </message>
    <message>
        <source>How many of you play?</source>
        <translation>Combien de personnes jouent ?</translation>
    </message>
    <message>
        <source>Player %1, it is your turn</source>
        <translation>Personne %1, c’est à vous</translation>
    </message>
    <message>
        <source>Everybody answers each question, one after the other.</source>
        <translation>Chacun répond à chaque question, à tour de rôle.</translation>
    </message>
    <message>
        <source>I play alone</source>
        <translation>Je joue seul</translation>
    </message>
    <message>
        <source>%1 players</source>
        <translation>%1 personnes</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Je suis là</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>All of them right. You could lead the tour.</source>
        <translation>Tout est juste. Vous pourriez guider la visite.</translation>
    </message>
    <message>
        <source>Well done. You know your way around.</source>
        <translation>Très bien. Vous vous y connaissez.</translation>
    </message>
    <message>
        <source>A good start. Now you know more than before.</source>
        <translation>Un bon début. Vous en savez plus qu’avant.</translation>
    </message>
    <message>
        <source>That was tricky. Now you know more than before.</source>
        <translation>C’était difficile. Vous en savez plus qu’avant.</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>Votre résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Player %1 wins</source>
        <translation>La personne %1 gagne</translation>
    </message>
    <message>
        <source>A draw</source>
        <translation>Égalité</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Le résultat</translation>
    </message>
    <message>
        <source>Player %1: %2 of %3</source>
        <translation>Personne %1 : %2 sur %3</translation>
    </message>
</context>
</TS>
