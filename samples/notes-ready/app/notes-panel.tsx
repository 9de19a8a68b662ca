"use client";

import { useState, type FormEvent } from "react";
import type { Note } from "@/lib/notes";

export function NotesPanel({ initial }: { initial: Note[] }) {
  const [notes, setNotes] = useState(initial);
  const [message, setMessage] = useState("");

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const body = new FormData(form).get("body");
    const response = await fetch("/api/v1/notes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ body }),
    });
    const answer = await response.json();
    if (!response.ok) {
      setMessage(answer.title);
      return;
    }
    setMessage("");
    setNotes([answer, ...notes]);
    form.reset();
  }

  async function remove(id: string) {
    const response = await fetch(`/api/v1/notes/${id}`, { method: "DELETE" });
    if (response.ok) {
      setNotes(notes.filter((note) => note.id !== id));
    } else {
      setMessage("The note is still there. Try again.");
    }
  }

  return (
    <>
      <h1>Notes</h1>
      <form onSubmit={add}>
        <label>
          New note <textarea name="body" maxLength={2000} required />
        </label>
        <button type="submit">Add</button>
      </form>
      <p role="status">{message}</p>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            {note.body} <button onClick={() => remove(note.id)}>Delete</button>
          </li>
        ))}
      </ul>
    </>
  );
}
